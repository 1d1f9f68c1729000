"""A document and the registers in; who is mentioned, and who each phrase is, out.

`mentions` finds the phrases, `registers` holds the tables, `resolution` tells who is meant.
"""
