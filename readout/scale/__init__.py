"""Many articles in; the same pure extraction over processes out."""
