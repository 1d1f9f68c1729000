"""Frames in; Streamlit widgets and figures out."""
