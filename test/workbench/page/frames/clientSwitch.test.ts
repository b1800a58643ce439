import { ClientSwitch } from "../../../../workbench/page/frames/clientSwitch";

/** A host that keeps what it is asked and answers when told to. */
function hostAndSwitch() {
  const asked: { id: number; message: unknown }[] = [];
  let send: (text: string) => void = () => undefined;
  const clients = new ClientSwitch({
    connect: (toClients) => {
      send = toClients;
      return (text) => void asked.push(JSON.parse(text));
    },
  });
  const answer = (index: number, body: string) =>
    send(JSON.stringify({ type: 2, id: asked[index]?.id, message: { body } }));
  const fire = (id: number) => send(JSON.stringify({ type: 3, controlId: "", message: { id } }));
  return { clients, asked, answer, fire };
}

function client(clients: ClientSwitch, frame: string) {
  const received: { id?: number; message: unknown }[] = [];
  const toHost = clients.connect(frame, (text) => void received.push(JSON.parse(text)));
  return { received, ask: (id: number) => toHost(JSON.stringify({ id, type: 1, message: {} })) };
}

test("two frames that number their requests alike each get their own answers", () => {
  const { clients, asked, answer } = hostAndSwitch();
  const [pane, ribbon] = [client(clients, "pane"), client(clients, "functions")];
  pane.ask(1);
  ribbon.ask(1);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(2);
  answer(1, "for the ribbon");
  answer(0, "for the pane");
  expect(pane.received).toEqual([{ type: 2, id: 1, message: { body: "for the pane" } }]);
  expect(ribbon.received).toEqual([{ type: 2, id: 1, message: { body: "for the ribbon" } }]);
});

test("events go to every frame", () => {
  const { clients, fire } = hostAndSwitch();
  const frames = [client(clients, "pane"), client(clients, "functions")];
  fire(7);
  for (const { received } of frames) expect(received).toMatchObject([{ message: { id: 7 } }]);
});

test("a pane opened afresh does not get the answers of the one before it", () => {
  const { clients, answer } = hostAndSwitch();
  const before = client(clients, "pane");
  before.ask(1);
  const after = client(clients, "pane");
  answer(0, "late");
  expect([...before.received, ...after.received]).toEqual([]);
});
