"""Strategies of choosing non-landslides: what each is called, looks at and is set to; `registry` lists them."""
