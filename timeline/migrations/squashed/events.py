"""What entries tell: who did what to whom, protests and demands, and what became of contracts."""

import django.db.models.deletion
import timeline.fields.coded
import timeline.fields.text
import timeline.models.protest
from django.conf import settings
from django.db import migrations, models

OPERATIONS = [
    migrations.CreateModel(
        name='Role',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('part', models.CharField(choices=[('actor', 'acting'), ('target', 'directed at'), ('respondent', 'who answers'), ('subject', 'concerning'), ('beneficiary', 'in favour of')], max_length=20, verbose_name='role')),
            ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='timeline.organization', verbose_name='organization')),
            ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='timeline.timelineentry')),
        ],
        options={
            'verbose_name': 'role',
            'verbose_name_plural': 'roles',
            'ordering': ['pk'],
            'constraints': [models.UniqueConstraint(fields=('entry', 'organization', 'part'), name='role_once')],
        },
    ),
    migrations.CreateModel(
        name='ProtestEvent',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('action_types', timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=40), help_text='Parted by commas: open_letter, petition, walkout, strike, rally …', size=None, validators=[timeline.models.protest.validate_action_types], verbose_name='actions')),
            ('participants', timeline.fields.text.LineField(blank=True, max_length=200, verbose_name='who took part, in words')),
            ('size_text', timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='size as said')),
            ('size_low', models.PositiveIntegerField(blank=True, null=True, verbose_name='at least')),
            ('size_high', models.PositiveIntegerField(blank=True, null=True, verbose_name='at most')),
            ('size_unit', timeline.fields.text.LineField(blank=True, max_length=60, verbose_name='unit')),
            ('size_claimed_by', timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='who says so')),
            ('is_online', models.BooleanField(blank=True, null=True, verbose_name='online')),
            ('met_with', timeline.fields.text.LineField(blank=True, max_length=200, verbose_name='how it was met')),
            ('entry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='protest', to='timeline.timelineentry')),
        ],
        options={
            'verbose_name': 'protest',
            'verbose_name_plural': 'protests',
            'constraints': [models.CheckConstraint(condition=models.Q(('action_types__len__gt', 0)), name='protest_has_an_action', violation_error_message='Choose at least one kind of action.'), models.CheckConstraint(condition=models.Q(('size_low__isnull', True), ('size_high__isnull', True), ('size_low__lte', models.F('size_high')), _connector='OR'), name='size_low_not_above_high', violation_error_message='The lower bound of the size is above the upper one: change one of them.')],
        },
    ),
    migrations.CreateModel(
        name='Demand',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('updated_at', models.DateTimeField(auto_now=True)),
            ('text', timeline.fields.text.LineField(max_length=300, verbose_name='demand')),
            ('of', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='demands', to='timeline.organization', verbose_name='of whom')),
            ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('edited_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('version', models.PositiveIntegerField(default=1, editable=False)),
            ('made_in', models.ManyToManyField(related_name='demands', to='timeline.timelineentry', verbose_name='made in')),
        ],
        options={
            'verbose_name': 'demand',
            'verbose_name_plural': 'demands',
            'ordering': ['pk'],
            'default_permissions': ('add', 'change', 'delete', 'view', 'publish'),
            'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='demand_has_words', violation_error_message='A demand needs words.')],
        },
    ),
    migrations.CreateModel(
        name='Response',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('kind', models.CharField(choices=[('none', 'no response'), ('acknowledged', 'acknowledged'), ('refused', 'refused'), ('partly_met', 'partly met'), ('met', 'met'), ('withdrawn', 'withdrawn')], max_length=20, verbose_name='response')),
            ('demand', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='responses', to='timeline.demand')),
            ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responses', to='timeline.timelineentry', verbose_name='the entry that shows it')),
        ],
        options={
            'verbose_name': 'response',
            'verbose_name_plural': 'responses',
            'ordering': ['pk'],
            'constraints': [models.UniqueConstraint(fields=('demand', 'entry'), name='response_once_an_entry')],
        },
    ),
    migrations.CreateModel(
        name='ContractEvent',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('type', models.CharField(choices=[('solicitation', 'solicitation'), ('award', 'award'), ('modification', 'modification'), ('option', 'option'), ('renewal', 'renewal'), ('expiry', 'expiry'), ('non_renewal', 'non-renewal'), ('termination', 'termination'), ('bid_withdrawn', 'bid withdrawn')], max_length=20, verbose_name='event')),
            ('amount', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='amount')),
            ('currency', timeline.fields.coded.CurrencyField(blank=True, help_text='ISO 4217, such as USD', max_length=3, verbose_name='currency')),
            ('period', timeline.fields.coded.EDTFField(blank=True, help_text='EDTF, such as 2018-03/2019-09', max_length=60, verbose_name='period')),
            ('contract', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='timeline.contract')),
            ('entry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='contract_event', to='timeline.timelineentry')),
        ],
        options={
            'verbose_name': 'contract event',
            'verbose_name_plural': 'contract events',
            'constraints': [models.CheckConstraint(condition=models.Q(('period', ''), ('period__regex', '^(([1-9][0-9]{3}-2[1-4]|[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)[~?%]?|\\[([1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)?\\.\\.[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?\\]|([1-9][0-9]{3}-2[1-4]|[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)[~?%]?/(([1-9][0-9]{3}-2[1-4]|[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)[~?%]?|\\.\\.)?|/([1-9][0-9]{3}-2[1-4]|[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)[~?%]?)$'), _connector='OR'), name='contract_period_is_edtf', violation_error_message='A period is a date in EDTF, such as 2018-03/2019-09.'), models.CheckConstraint(condition=models.Q(('currency', ''), ('currency__regex', '^[A-Z]{3}$'), _connector='OR'), name='contract_currency_is_a_code', violation_error_message='A currency is written as ISO 4217 does, such as USD.'), models.CheckConstraint(condition=models.Q(('amount__isnull', True), ('amount__gte', 0), _connector='OR'), name='amount_not_negative', violation_error_message='An amount can’t be below zero: write what was taken away as an event of its own.'), models.CheckConstraint(condition=models.Q(('amount__isnull', True), models.Q(('currency', ''), _negated=True), _connector='OR'), name='amount_has_a_currency', violation_error_message='An amount needs its currency, like USD.')],
        },
    ),
    migrations.CreateModel(
        name='ContractParty',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('role', models.CharField(choices=[('buyer', 'buyer'), ('procuringEntity', 'procuring entity'), ('supplier', 'supplier'), ('reseller', 'reseller')], max_length=20, verbose_name='role')),
            ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parties', to='timeline.contractevent')),
            ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='timeline.organization', verbose_name='organization')),
        ],
        options={
            'verbose_name': 'party',
            'verbose_name_plural': 'parties',
            'ordering': ['role', 'pk'],
            'constraints': [models.UniqueConstraint(fields=('event', 'organization', 'role'), name='party_once_in_each_role')],
        },
    ),
]
