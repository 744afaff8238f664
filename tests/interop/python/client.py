"""Calls the server at the address given: `python3 client.py 127.0.0.1:5000`.

Prints "ok <scenario>" or "fail <scenario>: why" for each scenario. Knows no contract but the reflection service's own: every
message it sends is built from descriptors that the server gave by reflection.
"""

import queue
import sys
import time
import traceback

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

ADDRESS = sys.argv[1]
PATIENCE = 30
INTEROP = "matching.interop.v1.InteropService"
HEALTH = "grpc.health.v1.Health"
SIZES = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]


def reflection_file(package):
    """The part of grpc/reflection/*/reflection.proto that is needed to ask for files and services."""
    field = descriptor_pb2.FieldDescriptorProto
    file = descriptor_pb2.FileDescriptorProto(name=package + "/reflection.proto", package=package, syntax="proto3")

    def message(name, *fields):
        added = file.message_type.add(name=name)
        for number, field_name, kind, label, target in fields:
            added.field.add(
                name=field_name, number=number, type=kind, label=label, type_name=target and f".{package}.{target}")

    one, many = field.LABEL_OPTIONAL, field.LABEL_REPEATED
    message("ServerReflectionRequest", (3, "file_by_filename", field.TYPE_STRING, one, None),
            (4, "file_containing_symbol", field.TYPE_STRING, one, None), (7, "list_services", field.TYPE_STRING, one, None))
    message("FileDescriptorResponse", (1, "file_descriptor_proto", field.TYPE_BYTES, many, None))
    message("ServiceResponse", (1, "name", field.TYPE_STRING, one, None))
    message("ListServiceResponse", (1, "service", field.TYPE_MESSAGE, many, "ServiceResponse"))
    message("ErrorResponse", (1, "error_code", field.TYPE_INT32, one, None), (2, "error_message", field.TYPE_STRING, one, None))
    message("ServerReflectionResponse", (4, "file_descriptor_response", field.TYPE_MESSAGE, one, "FileDescriptorResponse"),
            (6, "list_services_response", field.TYPE_MESSAGE, one, "ListServiceResponse"),
            (7, "error_response", field.TYPE_MESSAGE, one, "ErrorResponse"))
    # Members of a oneof are sent even when empty, as the empty list_services is.
    for name in ("ServerReflectionRequest", "ServerReflectionResponse"):
        holder = next(added for added in file.message_type if added.name == name)
        holder.oneof_decl.add(name="choice")
        for member in holder.field:
            member.oneof_index = 0
    return file


class Contracts:
    """Message classes and methods by name, from descriptors."""

    def __init__(self):
        self.pool = descriptor_pool.DescriptorPool()
        self.factory = message_factory.MessageFactory(self.pool)

    def add(self, serialized):
        file = descriptor_pb2.FileDescriptorProto.FromString(serialized)
        try:
            self.pool.FindFileByName(file.name)
        except KeyError:
            self.pool.Add(file)

    def message(self, name, **fields):
        return self.factory.GetPrototype(self.pool.FindMessageTypeByName(name))(**fields)

    def method(self, channel, service, name):
        method = self.pool.FindServiceByName(service).FindMethodByName(name)
        # The descriptors of this age do not say which side streams; the serialized form does.
        proto = descriptor_pb2.MethodDescriptorProto()
        method.CopyToProto(proto)
        make = getattr(channel, ("stream" if proto.client_streaming else "unary") + "_" + ("stream" if proto.server_streaming else "unary"))
        request = self.factory.GetPrototype(method.input_type)
        response = self.factory.GetPrototype(method.output_type)
        return request, make(f"/{service}/{name}", request_serializer=request.SerializeToString, response_deserializer=response.FromString)


contracts = Contracts()
channel = grpc.insecure_channel(ADDRESS, options=SIZES)


def reflect(package, **request):
    prefix = package + "."
    request = contracts.message(prefix + "ServerReflectionRequest", **request)
    response = contracts.factory.GetPrototype(contracts.pool.FindMessageTypeByName(prefix + "ServerReflectionResponse"))
    call = channel.stream_stream(
        f"/{prefix}ServerReflection/ServerReflectionInfo", request_serializer=type(request).SerializeToString, response_deserializer=response.FromString)
    return next(call(iter([request]), timeout=PATIENCE))


def load(package, symbol):
    files = reflect(package, file_containing_symbol=symbol).file_descriptor_response.file_descriptor_proto
    for serialized in reversed(files):
        contracts.add(serialized)


def interop(name, on=None):
    return contracts.method(on or channel, INTEROP, name)


def fails(code, action):
    try:
        action()
    except grpc.RpcError as error:
        assert error.code() == code, f"{error.code()}: {error.details()}"
        return error
    raise AssertionError(f"expected {code}")


def wait_for_cancellation(call_id):
    request, observe = interop("Observe")
    assert observe(request(call_id=call_id, wait_for_cancellation=True), timeout=PATIENCE).cancelled


def reflection():
    for package in ("grpc.reflection.v1alpha", "grpc.reflection.v1"):
        contracts.add(reflection_file(package).SerializeToString())
        names = [service.name for service in reflect(package, list_services="").list_services_response.service]
        assert INTEROP in names and HEALTH in names, names
        load(package, INTEROP)
        load(package, HEALTH)
        assert reflect(package, file_by_filename="nothing.proto").error_response.error_code == grpc.StatusCode.NOT_FOUND.value[0]
        file = contracts.pool.FindServiceByName(INTEROP).file.name
        assert len(reflect(package, file_by_filename=file).file_descriptor_response.file_descriptor_proto) == 1


def unary():
    request, call = interop("Unary")
    response = call(request(text="hello", payload=b"\1\2\3", response_payload_size=300), timeout=None)
    assert response.text == "hello" and response.received_size == 3
    assert response.payload == bytes(i % 251 for i in range(300))
    assert response.deadline_milliseconds == -1


def server_stream():
    request, call = interop("ServerStream")
    responses = list(call(request(response_count=100, response_payload_size=1000), timeout=PATIENCE))
    assert [response.index for response in responses] == list(range(100))
    assert list(call(request(response_count=0), timeout=PATIENCE)) == []


def client_stream():
    request, call = interop("ClientStream")
    response = call((request(text=text, payload=bytes(1000)) for text in "abc"), timeout=PATIENCE)
    assert (response.text, response.received_size, response.request_count) == ("a,b,c", 3000, 3)
    assert call(iter([]), timeout=PATIENCE).request_count == 0


def bidi():
    request, call = interop("Bidi")
    turns = queue.Queue()
    responses = call(iter(turns.get, None), timeout=PATIENCE)
    for i in range(10):
        turns.put(request(text=f"turn {i}"))
        response = next(responses)
        assert (response.text, response.index) == (f"turn {i}", i)
    turns.put(None)
    assert list(responses) == []


def error_details():
    details = bytes([8, 5, 255, 0])
    request, call = interop("Unary")
    failure = {"code": 5, "message": "nobody", "details": details}
    error = fails(grpc.StatusCode.NOT_FOUND, lambda: call(request(failure=failure), timeout=PATIENCE))
    assert error.details() == "nobody"
    assert dict(error.trailing_metadata())["grpc-status-details-bin"] == details
    request, call = interop("ServerStream")
    streamed, received = call(request(response_count=2, failure=failure), timeout=PATIENCE), []

    def receive():
        for response in streamed:
            received.append(response)

    fails(grpc.StatusCode.NOT_FOUND, receive)
    assert len(received) == 2
    assert dict(streamed.trailing_metadata())["grpc-status-details-bin"] == details


def unicode_message():
    message = "niemand heißt 李雷 – 100 %\n🎈"
    request, call = interop("Unary")
    error = fails(grpc.StatusCode.INVALID_ARGUMENT, lambda: call(request(failure={"code": 3, "message": message}), timeout=PATIENCE))
    assert error.details() == message, error.details()


def unimplemented():
    call = channel.unary_unary(f"/{INTEROP}/Missing", request_serializer=bytes, response_deserializer=bytes)
    fails(grpc.StatusCode.UNIMPLEMENTED, lambda: call(b"", timeout=PATIENCE))


def deadline():
    request, call = interop("Unary")
    # gRPC's C core rounds timeouts up, to fewer digits.
    assert 10_000 < call(request(), timeout=PATIENCE).deadline_milliseconds < PATIENCE * 1100
    begun = time.monotonic()
    fails(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: call(request(hang=True, call_id="py-deadline"), timeout=0.2))
    assert time.monotonic() - begun < PATIENCE
    wait_for_cancellation("py-deadline")


def cancellation():
    request, call = interop("ServerStream")
    responses = call(request(response_count=1_000_000_000, call_id="py-cancel"))
    next(responses)
    responses.cancel()
    fails(grpc.StatusCode.CANCELLED, lambda: list(responses))
    wait_for_cancellation("py-cancel")


def large_message():
    size = 16 * 1024 * 1024
    request, call = interop("Unary")
    response = call(request(payload=bytes(size), response_payload_size=size), timeout=PATIENCE)
    assert response.received_size == size and len(response.payload) == size and response.payload[-1] == (size - 1) % 251


def gzip():
    request, call = interop("Unary")
    response = call(request(payload=bytes(100_000), response_payload_size=100_000), timeout=PATIENCE, compression=grpc.Compression.Gzip)
    assert response.request_encoding == "gzip", response.request_encoding
    assert response.received_size == 100_000 and len(response.payload) == 100_000


def metadata():
    data = bytes([0, 255, 10, 13, 44])
    request, call = interop("Unary")
    sent = (("x-echo-text", "plain text, with a comma"), ("x-echo-data-bin", data))
    _, answered = call.with_call(request(echo_metadata=True), metadata=sent, timeout=PATIENCE)
    headers, trailers = dict(answered.initial_metadata()), dict(answered.trailing_metadata())
    assert headers["x-echo-text"] == trailers["x-trail-text"] == "plain text, with a comma"
    assert headers["x-echo-data-bin"] == trailers["x-trail-data-bin"] == data


def binary_metadata_twice():
    request, call = interop("Unary")
    sent = (("x-echo-data-bin", b"\1"), ("x-echo-data-bin", b"\2\3"))
    _, answered = call.with_call(request(echo_metadata=True), metadata=sent, timeout=PATIENCE)
    assert [value for key, value in answered.initial_metadata() if key == "x-echo-data-bin"] == [b"\1", b"\2\3"]


def health_check():
    request, check = contracts.method(channel, HEALTH, "Check")
    assert check(request(service=""), timeout=PATIENCE).status == 1
    fails(grpc.StatusCode.NOT_FOUND, lambda: check(request(service="nobody"), timeout=PATIENCE))


def health_watch():
    request, watch = contracts.method(channel, HEALTH, "Watch")
    for service, status in (("", 1), ("nobody", 3)):
        statuses = watch(request(service=service))
        assert next(statuses).status == status
        statuses.cancel()


# Reflection comes first: the others live on what it brings.
SCENARIOS = [
    reflection, unary, server_stream, client_stream, bidi, error_details, unicode_message, unimplemented, deadline, cancellation,
    large_message, gzip, metadata, binary_metadata_twice, health_check, health_watch,
]

for scenario in SCENARIOS:
    try:
        scenario()
        print("ok", scenario.__name__, flush=True)
    except Exception:  # pylint: disable=broad-except
        print(f"fail {scenario.__name__}:", traceback.format_exc().replace("\n", " | "), flush=True)
