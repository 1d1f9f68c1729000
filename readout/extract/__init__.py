"""An article in; statements, meetings, places and dates out, each with its characters."""
