"""Terrain factors: what each is called, what it looks at and how it is computed; `registry` lists them."""
