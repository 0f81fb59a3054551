"""Verbs of evaluation by step: `uploading` and reading, `reviewing`, `accepting`, `explaining`."""
