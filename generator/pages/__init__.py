"""Which pages exist and what each shows. Facts come in final words; HTML goes out.

`site.py` is the list of pages. The templates are in `theme/pages/`.
"""
