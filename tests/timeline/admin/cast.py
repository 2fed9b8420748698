"""People of the desk by their roles, each past both doors in a browser of their own."""

from dataclasses import dataclass

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group, Permission
from django.contrib.messages.storage import default_storage
from django.contrib.sessions.backends.base import SessionBase
from django.http import Http404, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.test import Client, RequestFactory
from django.urls import resolve

from tests.desk import past_both_doors
from tests.site import PASSWORD
from timeline.models import User


def person(name: str, *roles: str, rights: tuple[str, ...] = (), **fields: object) -> User:
    """On the staff, with these roles and single rights (app.codename)."""
    user = User.objects.create_user(name, password=PASSWORD, **{"is_staff": True} | fields)
    user.groups.set(Group.objects.filter(name__in=roles))
    for right in rights:
        label, codename = right.split(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=label, codename=codename))
    return user


def browser(user: User, **where: str) -> Client:
    """Past both doors."""
    TOTP.activate(user, generate_totp_secret())
    return past_both_doors(Client(**where), user)


def at_the_desk(name: str, *roles: str, rights: tuple[str, ...] = ()) -> Client:
    return browser(person(name, *roles, rights=rights))


@dataclass(frozen=True)
class Hand:
    """Somebody past both doors who asks the desk's views themselves: a walk over all of them costs a third so. What
    stands before the views is proven where a passer-by asks, and in test_doors."""

    user: User
    session: SessionBase

    def ask(self, method: str, url: str) -> HttpResponse:
        request = getattr(RequestFactory(), method)(url)
        request.user, request.session, request._dont_enforce_csrf_checks = self.user, self.session, True
        request._messages = default_storage(request)
        request.resolver_match = match = resolve(request.path_info)
        try:
            response = match.func(request, *match.args, **match.kwargs)
        except Http404:
            return HttpResponse(status=404)
        return response.render() if isinstance(response, SimpleTemplateResponse) else response


def hand(name: str, *roles: str, rights: tuple[str, ...] = ()) -> Hand:
    client = at_the_desk(name, *roles, rights=rights)
    return Hand(User.objects.get(username=name), client.session)
