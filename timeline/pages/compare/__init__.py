"""Stories and organizations side by side: two to four lines on one axis, or each counted from its first protest.

`lanes` reads them; `scale`, `labels` and `tracks` say where what stands, on numbers alone; `figure` draws with these.
"""
