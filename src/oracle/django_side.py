"""A small Django REST Framework application with endpoints of Understudy's: one serializer for each kind of field."""

import datetime
import json

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["rest_framework"],
    REST_FRAMEWORK={"UNAUTHENTICATED_USER": None},
    ROOT_URLCONF=__name__,
    SECRET_KEY="oracle",
    TIME_ZONE="UTC",
    USE_TZ=True,
)
django.setup()

from django import forms  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.urls import path  # noqa: E402
from rest_framework import serializers, status, views  # noqa: E402
from rest_framework.response import Response  # noqa: E402

TABLES = range(1, 3)
FLAG_TYPES = ["ENDORSEMENT", "WARNING", "DEPRECATION"]
NO_SUCH_OBJECT = 'Invalid pk "{}" - object does not exist.'


class Child(serializers.Serializer):
    id = serializers.IntegerField()
    otype = serializers.CharField()


class Article(serializers.Serializer):
    title = serializers.CharField(max_length=2000)
    body = serializers.CharField(allow_blank=True, max_length=1_048_576)
    private = serializers.BooleanField(required=False)
    custom_templates = serializers.ListField(child=serializers.IntegerField(), required=False)
    children = Child(many=True, required=False)
    agile_approval_enabled = serializers.BooleanField(required=False)

    def validate_children(self, children):
        for child in children:
            if child["otype"].lower() not in ("article", "table"):
                raise serializers.ValidationError(f'"{child["otype"]}" is not a valid choice.')
        return children


class Subject(serializers.Serializer):
    id = serializers.IntegerField()
    otype = serializers.CharField()


class Flag(serializers.Serializer):
    flag_type = serializers.ChoiceField(FLAG_TYPES)
    subject = Subject()
    flag_reason = serializers.CharField(required=False, allow_blank=True, max_length=90_000)

    def validate_subject(self, subject):
        if subject["id"] not in TABLES:
            raise serializers.ValidationError(NO_SUCH_OBJECT.format(subject["id"]))
        return subject


class Tag(serializers.Serializer):
    name = serializers.CharField(required=False, max_length=500)
    description = serializers.CharField(required=False, allow_blank=True, max_length=90_000)


class Domain(serializers.Serializer):
    title = serializers.CharField(max_length=1000)
    description = serializers.CharField(required=False, allow_blank=True, max_length=90_000)


class ApiResource(serializers.Serializer):
    path = serializers.ListField(child=serializers.CharField(), allow_empty=False)
    response_type = serializers.CharField()


class Ids(serializers.Serializer):
    id = serializers.ListField(child=serializers.IntegerField())


class FieldValue(serializers.Serializer):
    field_id = serializers.IntegerField()
    otype = serializers.CharField()
    oid = serializers.IntegerField()
    ts_updated = serializers.DateTimeField(required=False, allow_null=True)


class UserFilters(forms.Form):
    ts_created__gt = forms.DateTimeField(required=False)


class DateValue(FieldValue):
    value = serializers.DateField()


def plain(value):
    """What was read, with times as Understudy writes them."""
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="microseconds").replace("+00:00", "Z")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


def endpoint(serializer, many=False):
    """A view that answers with what its serializer has read."""

    class Endpoint(views.APIView):
        def write(self, request, **_):
            reader = serializer(data=request.data, many=many)
            reader.is_valid(raise_exception=True)
            return Response(plain(reader.validated_data), status.HTTP_200_OK)

        post = put = patch = delete = write

    return Endpoint.as_view()


class Users(views.APIView):
    def get(self, request):
        filters = UserFilters(request.query_params)
        return Response([], status.HTTP_200_OK if filters.is_valid() else status.HTTP_400_BAD_REQUEST)


urlpatterns = [
    path("integration/v2/user/", Users.as_view()),
    path("integration/v1/article/", endpoint(Article)),
    path("integration/flag/", endpoint(Flag)),
    path("integration/tag/<int:id>/", endpoint(Tag)),
    path("integration/v2/domain/", endpoint(Domain, many=True)),
    path("integration/v1/api_resource/<path:resource>/", endpoint(ApiResource)),
    path("integration/v2/document/", endpoint(Ids)),
    path("integration/v2/custom_field_value/", endpoint(FieldValue, many=True)),
    path("dates/integration/v2/custom_field_value/", endpoint(DateValue, many=True)),
]


def ask(method, url, media_type, body):
    """Status and parsed body of the answer; Django cannot answer with halves of surrogate pairs."""
    request = RequestFactory().generic(method, url, body, content_type=media_type)
    view, args, kwargs = django.urls.resolve(request.path)
    try:
        response = view(request, *args, **kwargs).render()
        return response.status_code, json.loads(response.content)
    except UnicodeEncodeError:
        return status.HTTP_500_INTERNAL_SERVER_ERROR, None
