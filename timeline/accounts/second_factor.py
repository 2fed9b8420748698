"""Enrolling and proving the second factor. Wrong codes count towards the lock-out just as wrong passwords do."""

from typing import Any

from allauth.account.forms import ChangePasswordForm
from allauth.account.internal.flows.login import record_authentication
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.views import ActivateTOTPView
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from timeline.accounts import lockout

NOT_RIGHT = _(
    "The code, or the password before it, is not right. A code serves once: wait for the next one. If you are not sure "
    "of the password, start again; if both are right, ask an administrator."
)
"""One sentence for all: which of them it was is nobody's business who guesses."""


class DeskAuthenticateForm(AuthenticateForm):
    """Whoever holds the password can't go on guessing codes."""

    @transaction.atomic
    def _is_right(self) -> bool:
        """One code at a time for each account: many at once would all be looked at before the first one counted.
        Raises ValidationError where the name is locked; a wrong code only returns, so that its count is kept."""
        lockout.wait_for_others(self.user)
        lockout.refuse_when_locked(self.user.get_username())
        try:
            self._right_code()
        except ValidationError:
            lockout.count_failure(self.user.get_username())
            lockout.count_wrong_code(self.user)
            return False
        lockout.forget_wrong_codes(self.user)
        return True

    def clean_code(self) -> str:
        if not self._is_right():
            raise ValidationError(NOT_RIGHT)
        return str(self.cleaned_data["code"])

    def _right_code(self) -> str:
        """Raises ValidationError, also where the account was closed since the password was right: it would else have a
        session that comes to life with it."""
        if not self.user.is_active or lockout.are_codes_worn_out(context.request, self.user):
            raise ValidationError(NOT_RIGHT)
        return super().clean_code()


class DeskReauthenticateForm(DeskAuthenticateForm, ReauthenticateForm):
    """Asked again later, in a session that is open."""

    save = ReauthenticateForm.save


class NoCodeForm(AuthenticateForm):
    """The same page after a wrong password at a name that is guessed at: no code is the right one."""

    def __init__(self, *args: Any, username: str, **kwargs: Any) -> None:
        super().__init__(*args, user=None, **kwargs)
        self.username = username

    def clean_code(self) -> str:
        lockout.refuse_when_locked(self.username)
        lockout.count_failure(self.username)
        raise ValidationError(NOT_RIGHT)


class DeskChangePasswordForm(ChangePasswordForm):
    """An open desk is no place to guess the password either."""

    def clean_oldpassword(self) -> str:
        lockout.refuse_when_locked(self.user.get_username())
        try:
            return super().clean_oldpassword()
        except ValidationError:
            lockout.count_failure(self.user.get_username())
            raise


class Activate(ActivateTOTPView):
    """The code that enrols proves the factor for this session too."""

    def form_valid(self, form: ActivateTOTPForm) -> HttpResponse:
        response = super().form_valid(form)
        factor = Authenticator.objects.get(user=self.request.user, type=Authenticator.Type.TOTP)
        record_authentication(self.request, self.request.user, "mfa", id=factor.pk, type=factor.type)
        return response


activate = Activate.as_view()
