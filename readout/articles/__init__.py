"""Bytes in; articles out: one module a format, parsed in a limited child process."""
