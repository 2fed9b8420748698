"""What guards the printed tables looks editions up by their index, also where PostgreSQL planned that when the table was
small, as in a session that began with an empty record: it keeps such plans, and to read one page from end to end seems
cheaper than a step of an index. To whom pages apart cost nothing, it does not.
"""

from django.db import migrations

GUARDS = ("printed_in_order", "printed_closed_once", "printed_between")


def altered(how: str) -> str:
    return " ".join(f"ALTER FUNCTION {guard}() {how};" for guard in GUARDS)


class Migration(migrations.Migration):
    dependencies = [("printed", "0040_named_by_kind_and_number")]
    operations = [
        migrations.RunSQL(altered("SET random_page_cost = 0"), altered("RESET random_page_cost")),
    ]
