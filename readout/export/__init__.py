"""Frames in; files for a briefing out."""
