"""Claims, said in one sentence where a format has no table for them."""

from .model import Claim


def claim_values(claim: Claim) -> dict[str, str]:
    """Return what a sentence about a claim takes."""
    figures = (("claimed", claim.claimed), ("earned", claim.earned), ("difference", claim.difference))
    return {"code": claim.code, "title": claim.title, **{name: figure.text for name, figure in figures}}
