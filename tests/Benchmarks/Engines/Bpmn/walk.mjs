// Walks the process of the engine figures with npm's bpmn-engine, one case after another, and prints human steps a second.
// node walk.mjs SECONDS, beside a node_modules with bpmn-engine.
import { createRequire } from 'node:module';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(path.resolve('package.json')));
const { Engine } = require('bpmn-engine');
const elements = require('bpmn-elements');
const { BpmnModdle = require('bpmn-moddle') } = require('bpmn-moddle');
const { default: serializer, TypeResolver } = require('moddle-context-serializer');

const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="fiche" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://bpmn.io/schema/bpmn">
  <process id="steps" isExecutable="true">
    <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="look"/>
    <userTask id="look"/><sequenceFlow id="f2" sourceRef="look" targetRef="decide"/>
    <userTask id="decide"/><sequenceFlow id="f3" sourceRef="decide" targetRef="which"/>
    <exclusiveGateway id="which" default="yes"/>
    <sequenceFlow id="yes" sourceRef="which" targetRef="fork"/>
    <sequenceFlow id="no" sourceRef="which" targetRef="look"><conditionExpression xsi:type="tFormalExpression">\${environment.variables.again}</conditionExpression></sequenceFlow>
    <parallelGateway id="fork"/><sequenceFlow id="f4" sourceRef="fork" targetRef="one"/><sequenceFlow id="f5" sourceRef="fork" targetRef="two"/>
    <userTask id="one"/><sequenceFlow id="f6" sourceRef="one" targetRef="join"/>
    <userTask id="two"/><sequenceFlow id="f7" sourceRef="two" targetRef="join"/>
    <parallelGateway id="join"/><sequenceFlow id="f8" sourceRef="join" targetRef="tell"/>
    <userTask id="tell"/><sequenceFlow id="f9" sourceRef="tell" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>`;

// The drawing is read once, for all cases.
const moddle = await new BpmnModdle().fromXML(source);
const context = serializer(moddle, TypeResolver(elements));

async function walk() {
  let steps = 0;
  const listener = new EventEmitter();
  listener.on('activity.wait', api => { steps += 1; process.nextTick(() => api.signal()); });
  const engine = new Engine({ name: 'steps', sourceContext: context, variables: { again: false } });
  const ended = engine.waitFor('end');
  await engine.execute({ listener });
  await ended;
  if (steps !== 5) throw new Error(`${steps} steps`);
  return steps;
}

const seconds = Number(process.argv[2] ?? '2');
await walk();
let steps = 0;
const start = process.hrtime.bigint();
let took = 0;
while (took < seconds) {
  steps += await walk();
  took = Number(process.hrtime.bigint() - start) / 1e9;
}
console.log((steps / took).toFixed(1));
