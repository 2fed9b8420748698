"""Enrolling and proving the second factor. Wrong codes count towards the lock-out just as wrong passwords do."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.views import ActivateTOTPView
from django.core.exceptions import ValidationError
from django.http import HttpResponse

from timeline.admin.lockout import count_failure, refuse_when_locked


class DeskAuthenticateForm(AuthenticateForm):
    """Whoever holds the password can't go on guessing codes."""

    def clean_code(self) -> str:
        refuse_when_locked(self.user)
        try:
            return super().clean_code()
        except ValidationError:
            count_failure(self.user)
            raise


class DeskReauthenticateForm(DeskAuthenticateForm, ReauthenticateForm):
    """Asked again later, in a session that is open."""

    save = ReauthenticateForm.save


class Activate(ActivateTOTPView):
    """The code that enrols proves the factor for this session too."""

    def form_valid(self, form: ActivateTOTPForm) -> HttpResponse:
        response = super().form_valid(form)
        factor = Authenticator.objects.get(user=self.request.user, type=Authenticator.Type.TOTP)
        record_authentication(self.request, self.request.user, "mfa", id=factor.pk, type=factor.type)
        return response


activate = Activate.as_view()
