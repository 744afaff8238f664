// Calls the server at the address given: `node client.js 127.0.0.1:5000`. Prints "ok <scenario>" or "fail <scenario>: why" for each scenario.
'use strict';

const assert = require('node:assert/strict');
const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');

const address = process.argv[2];
const options = { keepCase: true, longs: Number, enums: String, defaults: true, oneofs: true };
const sizes = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 };

function connect(definition, service, channelOptions = {}) {
  const Client = service.split('.').reduce((scope, name) => scope[name], grpc.loadPackageDefinition(definition));
  return new Client(address, grpc.credentials.createInsecure(), { ...sizes, ...channelOptions });
}

function ownProto(name) {
  return protoLoader.loadSync(path.join(__dirname, '..', 'protos', name), options);
}

function packagedProto(packageFolder, file) {
  const folder = path.join(__dirname, 'node_modules', packageFolder);
  return protoLoader.loadSync(path.join(folder, file), options);
}

const interopService = 'matching.interop.v1.InteropService';
const interop = connect(ownProto('interop.proto'), interopService);

function unary(client, method, request, metadata = new grpc.Metadata(), callOptions = {}) {
  const outcome = {};
  return new Promise((resolve) => {
    const call = client[method](request, metadata, callOptions, (error, response) => Object.assign(outcome, { error, response }));
    outcome.call = call;
    call.on('metadata', (headers) => { outcome.headers = headers; });
    call.on('status', (status) => resolve(Object.assign(outcome, { status })));
  });
}

function collect(call) {
  const outcome = { responses: [] };
  return new Promise((resolve) => {
    call.on('data', (response) => outcome.responses.push(response));
    call.on('error', () => {});
    call.on('status', (status) => resolve(Object.assign(outcome, { status })));
  });
}

async function waitForCancellation(id) {
  const { error, response } = await unary(interop, 'Observe', { call_id: id, wait_for_cancellation: true });
  assert.ifError(error);
  assert.equal(response.cancelled, true);
}

function reflect(packageName, request) {
  const client = connect(packagedProto('@grpc/reflection', `build/proto/grpc/reflection/${packageName}/reflection.proto`),
    `grpc.reflection.${packageName}.ServerReflection`);
  const call = client.ServerReflectionInfo();
  const outcome = collect(call);
  call.write(request);
  call.end();
  return outcome.then(({ responses, status }) => {
    client.close();
    assert.equal(status.code, grpc.status.OK, status.details);
    return responses[0];
  });
}

const scenarios = {
  async unary() {
    const { error, response, status } = await unary(interop, 'Unary', { text: 'hello', payload: Buffer.from([1, 2, 3]), response_payload_size: 300 });
    assert.ifError(error);
    assert.equal(status.code, grpc.status.OK);
    assert.equal(response.text, 'hello');
    assert.equal(response.received_size, 3);
    assert.deepEqual([...response.payload], Array.from({ length: 300 }, (_, i) => i % 251));
    assert.equal(response.deadline_milliseconds, -1);
  },

  async server_stream() {
    const { responses, status } = await collect(interop.ServerStream({ text: 'many', response_count: 100, response_payload_size: 1000 }));
    assert.equal(status.code, grpc.status.OK, status.details);
    assert.deepEqual(responses.map((response) => response.index), Array.from({ length: 100 }, (_, i) => i));
    const none = await collect(interop.ServerStream({ response_count: 0 }));
    assert.equal(none.status.code, grpc.status.OK);
    assert.equal(none.responses.length, 0);
  },

  async client_stream() {
    const response = await new Promise((resolve, reject) => {
      const call = interop.ClientStream((error, value) => (error ? reject(error) : resolve(value)));
      for (const text of ['a', 'b', 'c']) call.write({ text, payload: Buffer.alloc(1000) });
      call.end();
    });
    assert.equal(response.text, 'a,b,c');
    assert.equal(response.received_size, 3000);
    assert.equal(response.request_count, 3);
  },

  async bidi() {
    const call = interop.Bidi();
    const outcome = collect(call);
    for (let i = 0; i < 10; i++) {
      const answer = new Promise((resolve) => call.once('data', resolve));
      call.write({ text: `turn ${i}` });
      const response = await answer;
      assert.equal(response.text, `turn ${i}`);
      assert.equal(response.index, i);
    }
    call.end();
    assert.equal((await outcome).status.code, grpc.status.OK);
  },

  async error_details() {
    const details = Buffer.from([8, 5, 255, 0]);
    const { status } = await unary(interop, 'Unary', { failure: { code: grpc.status.NOT_FOUND, message: 'nobody', details } });
    assert.equal(status.code, grpc.status.NOT_FOUND);
    assert.equal(status.details, 'nobody');
    assert.deepEqual(status.metadata.get('grpc-status-details-bin'), [details]);
    const streamed = await collect(interop.ServerStream({ response_count: 2, failure: { code: grpc.status.ABORTED, message: 'late', details } }));
    // This client lets a failure overtake messages that nobody has read yet.
    assert.ok(streamed.responses.length <= 2);
    assert.equal(streamed.status.code, grpc.status.ABORTED);
    assert.deepEqual(streamed.status.metadata.get('grpc-status-details-bin'), [details]);
  },

  async unicode_message() {
    const message = 'niemand heißt 李雷 – 100 %\n🎈';
    const { status } = await unary(interop, 'Unary', { text: message, failure: { code: grpc.status.INVALID_ARGUMENT, message } });
    assert.equal(status.code, grpc.status.INVALID_ARGUMENT);
    assert.equal(status.details, message);
  },

  async unimplemented() {
    const client = new grpc.Client(address, grpc.credentials.createInsecure());
    const code = await new Promise((resolve) => {
      client.makeUnaryRequest(`/${interopService}/Missing`, (value) => value, (value) => value, Buffer.alloc(0), (error) => resolve(error && error.code));
    });
    assert.equal(code, grpc.status.UNIMPLEMENTED);
    client.close();
  },

  async deadline() {
    const told = await unary(interop, 'Unary', {}, new grpc.Metadata(), { deadline: Date.now() + 60000 });
    assert.ifError(told.error);
    assert.ok(told.response.deadline_milliseconds > 30000 && told.response.deadline_milliseconds <= 60001, `${told.response.deadline_milliseconds}`);
    const { status } = await unary(interop, 'Unary', { hang: true, call_id: 'js-deadline' }, new grpc.Metadata(), { deadline: Date.now() + 200 });
    assert.equal(status.code, grpc.status.DEADLINE_EXCEEDED);
    await waitForCancellation('js-deadline');
  },

  async cancellation() {
    const call = interop.ServerStream({ response_count: 1000000000, call_id: 'js-cancel' });
    const outcome = collect(call);
    await new Promise((resolve) => call.once('data', resolve));
    call.cancel();
    assert.equal((await outcome).status.code, grpc.status.CANCELLED);
    await waitForCancellation('js-cancel');
  },

  async large_message() {
    const size = 16 * 1024 * 1024;
    const { error, response } = await unary(interop, 'Unary', { payload: Buffer.alloc(size), response_payload_size: size });
    assert.ifError(error);
    assert.equal(response.received_size, size);
    assert.equal(response.payload.length, size);
    assert.equal(response.payload[size - 1], (size - 1) % 251);
  },

  async gzip() {
    // 2 is gzip. The server of this run compresses its responses for clients that accept gzip, as this one does.
    const client = connect(ownProto('interop.proto'), interopService, { 'grpc.default_compression_algorithm': 2 });
    const { error, response } = await unary(client, 'Unary', { payload: Buffer.alloc(100000), response_payload_size: 100000 });
    assert.ifError(error);
    assert.equal(response.request_encoding, 'gzip');
    assert.equal(response.received_size, 100000);
    assert.equal(response.payload.length, 100000);
    const { responses } = await collect(client.ServerStream({ response_count: 5, response_payload_size: 5000 }));
    assert.equal(responses.length, 5);
    client.close();
  },

  async metadata() {
    const bytes = Buffer.from([0, 255, 10, 13, 44]);
    const metadata = new grpc.Metadata();
    metadata.set('x-echo-text', 'plain text, with a comma');
    metadata.set('x-echo-data-bin', bytes);
    const { error, headers, status } = await unary(interop, 'Unary', { echo_metadata: true }, metadata);
    assert.ifError(error);
    assert.deepEqual(headers.get('x-echo-text'), ['plain text, with a comma']);
    assert.deepEqual(headers.get('x-echo-data-bin'), [bytes]);
    assert.deepEqual(status.metadata.get('x-trail-text'), ['plain text, with a comma']);
    assert.deepEqual(status.metadata.get('x-trail-data-bin'), [bytes]);
  },

  async binary_metadata_twice() {
    const metadata = new grpc.Metadata();
    metadata.add('x-echo-data-bin', Buffer.from([1]));
    metadata.add('x-echo-data-bin', Buffer.from([2, 3]));
    const { error, headers } = await unary(interop, 'Unary', { echo_metadata: true }, metadata);
    assert.ifError(error);
    assert.deepEqual(headers.get('x-echo-data-bin'), [Buffer.from([1]), Buffer.from([2, 3])]);
  },

  async health_check() {
    const client = connect(packagedProto('grpc-health-check', 'proto/health/v1/health.proto'), 'grpc.health.v1.Health');
    assert.equal((await unary(client, 'Check', { service: '' })).response.status, 'SERVING');
    assert.equal((await unary(client, 'Check', { service: 'nobody' })).status.code, grpc.status.NOT_FOUND);
    client.close();
  },

  async health_watch() {
    const client = connect(packagedProto('grpc-health-check', 'proto/health/v1/health.proto'), 'grpc.health.v1.Health');
    const first = async (service) => {
      const call = client.Watch({ service });
      const outcome = collect(call);
      const response = await new Promise((resolve) => call.once('data', resolve));
      call.cancel();
      assert.equal((await outcome).status.code, grpc.status.CANCELLED);
      return response.status;
    };
    assert.equal(await first(''), 'SERVING');
    assert.equal(await first('nobody'), 'SERVICE_UNKNOWN');
    client.close();
  },

  async reflection() {
    for (const edition of ['v1', 'v1alpha']) {
      const list = await reflect(edition, { list_services: '' });
      assert.ok(list.list_services_response.service.some((service) => service.name === interopService));
      const file = await reflect(edition, { file_containing_symbol: interopService });
      const found = file.file_descriptor_response.file_descriptor_proto;
      const unknown = await reflect(edition, { file_by_filename: 'nothing.proto' });
      assert.equal(unknown.error_response.error_code, grpc.status.NOT_FOUND);
      const loaded = protoLoader.loadFileDescriptorSetFromBuffer(descriptorSet(found), options);
      const client = connect(loaded, interopService);
      assert.equal((await unary(client, 'Unary', { text: edition })).response.text, edition);
      client.close();
    }
  },
};

// A FileDescriptorSet has the files as its field 1.
function descriptorSet(files) {
  const varint = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
  return Buffer.concat(files.flatMap((file) => [Buffer.from([10, ...varint(file.length)]), file]));
}

// No scenario takes that long; one that hangs must not hold up the rest.
const patience = 30000;

async function run(name) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('took too long')), patience); });
  try {
    await Promise.race([scenarios[name](), late]);
    console.log(`ok ${name}`);
  } catch (error) {
    console.log(`fail ${name}: ${String(error.stack).replaceAll('\n', ' | ')}`);
  } finally {
    clearTimeout(timer);
  }
}

(async () => {
  for (const name of Object.keys(scenarios)) await run(name);
  process.exit(0);
})();
