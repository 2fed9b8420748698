"""Who works here, whom the record names, and what the log-in remembers."""

import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
import timeline.fields.text
from django.conf import settings
from django.db import migrations, models

OPERATIONS = [
    migrations.CreateModel(
        name='User',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('password', models.CharField(max_length=128, verbose_name='password')),
            ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
            ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
            ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
            ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
            ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
            ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
            ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
            ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
            ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
            ('wrong_code_at', models.DateTimeField(editable=False, null=True)),
            ('wrong_codes', models.PositiveIntegerField(db_default=0, default=0, editable=False)),
            ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
            ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
        ],
        options={
            'verbose_name': 'user',
            'verbose_name_plural': 'users',
            'permissions': [('give_role', 'Can give people their roles')],
        },
        managers=[
            ('objects', django.contrib.auth.models.UserManager()),
        ],
    ),
    migrations.CreateModel(
        name='Kept',
        fields=[
            ('cache_key', models.CharField(max_length=255, primary_key=True, serialize=False)),
            ('value', models.TextField()),
            ('expires', models.DateTimeField(db_index=True)),
        ],
    ),
    migrations.CreateModel(
        name='Person',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('name', timeline.fields.text.LineField(max_length=200, verbose_name='name')),
            ('aliases', timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=200), blank=True, default=list, size=None, verbose_name='aliases')),
            ('policy', models.CharField(choices=[('public_figure', 'public figure: may be named'), ('spoke_publicly', 'organiser who spoke publicly: may be named'), ('private_worker', 'private worker: never named in print')], default='private_worker', max_length=20, verbose_name='policy')),
        ],
        options={
            'verbose_name': 'person',
            'verbose_name_plural': 'people',
            'ordering': ['name'],
            'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='person_has_a_name', violation_error_message='A person needs a name.')],
        },
    ),
    migrations.CreateModel(
        name='Namesake',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('record_id', timeline.fields.text.LineField(help_text='The one record in which it is somebody else, like E12 or A7.', max_length=24, verbose_name='record')),
            ('reason', timeline.fields.text.LineField(help_text='How it is known to be another person of that name. It is not printed.', max_length=300, verbose_name='reason')),
            ('marked_at', models.DateTimeField(auto_now_add=True, verbose_name='marked at')),
            ('marked_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='marked by')),
            ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='namesakes', to='timeline.person', verbose_name='person')),
        ],
        options={
            'verbose_name': 'another person of that name',
            'verbose_name_plural': 'others of that name',
            'ordering': ['record_id'],
            'constraints': [models.UniqueConstraint(fields=('person', 'record_id'), name='namesake_once_in_a_record'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='namesake_has_a_reason', violation_error_message='Say why it is somebody else.'), models.CheckConstraint(condition=models.Q(('record_id__regex', '^[A-Z][0-9]+$')), name='namesake_names_a_record', violation_error_message='Name the record by its id, like E12 or A7.')],
        },
    ),
]
