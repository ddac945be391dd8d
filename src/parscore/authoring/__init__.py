"""For those who write criteria files: skeletons, spreadsheets turned into sets, schemas."""
