"""Reports written by a blind examiner: the truth stood before the reader saw the paper."""
