"""What a force says about itself: pydantic models, one file per subject.

The models are the only place that says which fields exist and what each may hold. JSON Schema,
the field reference and every message about a field come from them.
"""
