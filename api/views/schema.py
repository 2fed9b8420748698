"""The API described for programs (OpenAPI 3.1), made once for each process."""

from functools import lru_cache

import orjson
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema

from api.views.base import ReleaseView


@lru_cache(maxsize=1)
def schema() -> bytes:
    return orjson.dumps(SchemaGenerator().get_schema(request=None, public=True), option=orjson.OPT_NON_STR_KEYS)


@extend_schema(exclude=True)
class Schema(ReleaseView):
    def body(self) -> bytes:
        return schema()
