"""What tests of scores are made of: golden cases, builders, strategies."""
