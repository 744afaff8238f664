// Serves interop.proto on a free port of the loopback interface: prints "port <n>", ends when its standard input does.
'use strict';

const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');

const definition = protoLoader.loadSync(path.join(__dirname, '..', 'protos', 'interop.proto'), { keepCase: true, longs: Number, defaults: true });
const { InteropService } = grpc.loadPackageDefinition(definition).matching.interop.v1;

const observed = new Map();

function observe(id) {
  if (!observed.has(id)) {
    const seen = { started: false, cancelled: false };
    seen.whenCancelled = new Promise((resolve) => { seen.cancel = resolve; });
    observed.set(id, seen);
  }
  return observed.get(id);
}

function track(call, id) {
  if (!id) return;
  const seen = observe(id);
  seen.started = true;
  const cancelled = () => { seen.cancelled = true; seen.cancel(); };
  if (call.cancelled) cancelled();
  else call.on('cancelled', cancelled);
}

function echoed(metadata, prefix) {
  const echo = new grpc.Metadata();
  for (const key of Object.keys(metadata.getMap())) {
    if (!key.startsWith('x-echo-')) continue;
    for (const value of metadata.get(key)) echo.add(key.replace('x-echo-', prefix), value);
  }
  return echo;
}

function failure({ code, message, details }) {
  const metadata = new grpc.Metadata();
  if (details.length > 0) metadata.set('grpc-status-details-bin', details);
  return { code, details: message, metadata };
}

function response(call, request, index) {
  const deadline = call.getDeadline();
  return {
    text: request.text,
    payload: Buffer.from(Uint8Array.from({ length: request.response_payload_size }, (_, i) => i % 251)),
    received_size: request.payload.length,
    index,
    deadline_milliseconds: Number.isFinite(+deadline) ? Math.max(0, +deadline - Date.now()) : -1,
    // grpc-js takes the header out of the metadata and keeps it here.
    request_encoding: call.call?.incomingEncoding ?? 'identity',
  };
}

const delay = (request) => new Promise((resolve) => setTimeout(resolve, request.delay_milliseconds));

// Runs a handler's body; returns the trailers, throws what the call fails with.
async function follow(call, request) {
  track(call, request.call_id);
  if (request.echo_metadata) call.sendMetadata(echoed(call.metadata, 'x-echo-'));
  if (request.hang) await new Promise(() => {});
  return request.echo_metadata ? echoed(call.metadata, 'x-trail-') : undefined;
}

// Iterating over the call itself would destroy it at the end, before it is answered.
const requests = (call) => call.iterator({ destroyOnReturn: false });

async function unary(call, callback) {
  const trailers = await follow(call, call.request);
  await delay(call.request);
  if (call.request.failure) callback(failure(call.request.failure));
  else callback(null, response(call, call.request, 0), trailers);
}

async function serverStream(call) {
  const { request } = call;
  const trailers = await follow(call, request);
  for (let i = 0; i < request.response_count && !call.cancelled; i++) {
    await delay(request);
    if (!call.write(response(call, request, i))) await new Promise((resolve) => call.once('drain', resolve));
  }
  if (request.failure) call.emit('error', failure(request.failure));
  else call.end(trailers);
}

async function clientStream(call, callback) {
  let first;
  let started;
  const texts = [];
  let size = 0;
  for await (const request of requests(call)) {
    if (!first) {
      first = request;
      started = follow(call, first);
    }
    texts.push(request.text);
    size += request.payload.length;
    if (first.failure) break;
  }
  first ??= { text: '', payload: Buffer.alloc(0), response_payload_size: 0, delay_milliseconds: 0 };
  const trailers = await started;
  await delay(first);
  if (first.failure) callback(failure(first.failure));
  else callback(null, { ...response(call, first, 0), text: texts.join(','), received_size: size, request_count: texts.length }, trailers);
}

async function bidi(call) {
  let index = 0;
  let trailers;
  for await (const request of requests(call)) {
    if (index === 0) trailers = await follow(call, request);
    await delay(request);
    if (request.failure) {
      call.emit('error', failure(request.failure));
      return;
    }
    call.write(response(call, request, index++));
  }
  call.end(trailers);
}

async function observeCall(call, callback) {
  const seen = observe(call.request.call_id);
  if (call.request.wait_for_cancellation) await seen.whenCancelled;
  callback(null, { started: seen.started, cancelled: seen.cancelled });
}

// A cancelled stream ends its async iteration with an error; the call is over then.
const unlessCancelled = (handler) => (call, callback) => handler(call, callback).catch((error) => {
  if (!call.cancelled) throw error;
});

const server = new grpc.Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
server.addService(InteropService.service, {
  Unary: unlessCancelled(unary),
  ServerStream: unlessCancelled(serverStream),
  ClientStream: unlessCancelled(clientStream),
  Bidi: unlessCancelled(bidi),
  Observe: unlessCancelled(observeCall),
});
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(`port ${port}`);
});
process.stdin.on('end', () => process.exit(0)).resume();
