"""A path, a folder or an upload in; bytes with a name out."""
