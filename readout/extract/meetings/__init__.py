"""A document with its mentions, times and places in; the meetings that it reports out.

`finding` reads one article, `merge` joins the reports of many. Nothing is re-exported: the store
merges reports and needs none of the rules that find them.
"""
