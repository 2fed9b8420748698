"""Whose account somebody may manage: nobody's who holds more than they hold, or could give by a role."""

from timeline.accounts.roles import EVERY_RIGHT, ROLES
from timeline.admin.rights import rights_of
from timeline.models import User

GIVE_ROLE = "timeline.give_role"


def may_manage(actor: User, target: User) -> bool:
    """Whoever sets a password can be whose it is, so this is asked of each page and act that concerns an account."""
    if actor.is_superuser or actor.pk == target.pk:
        return True
    return not target.is_superuser and rights_of(target) <= _reach(actor)


def may_give_roles_to(actor: User, target: User | None) -> bool:
    """`target` None: a new account. Nobody gives a role to themselves, or takes away a group that they can't give."""
    if not actor.has_perm(GIVE_ROLE):
        return False
    if target is None:
        return True
    return target.pk != actor.pk and not target.groups.exclude(name__in=ROLES).exists()


def _reach(actor: User) -> set[str]:
    return actor.get_all_permissions() | (EVERY_RIGHT if actor.has_perm(GIVE_ROLE) else set())
