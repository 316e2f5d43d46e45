"""The only code that knows Qt. It shows what the other rooms say, and saves what a person says, at once.

start.py opens the store and the window (main_window.py); page.py tells how to add a page in five lines;
tokens.py and theme.py hold all colours and sizes; widgets/ are the building blocks, shown together by
`python -m app --gallery`; flow.py is the guided way; job.py runs slow work; selftest.py walks the main job.
Pictures of every page: `python tests/ui/shots.py FOLDER`.
"""
