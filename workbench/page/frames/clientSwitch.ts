import type { Host } from "../../office-host/host";
import type { BridgeAnswer, BridgeEvent, BridgeRequest } from "../../office-host/protocol";

type Receive = (text: string) => void;

/**
 * Lets several frames, the pane and the ribbon's functions, talk to one host. Each numbers its requests by itself, so
 * that numbers are exchanged on the way; events go to all, and a client ignores those it did not ask for.
 */
export class ClientSwitch {
  private readonly clients = new Set<Receive>();
  private readonly waiting = new Map<number, { readonly client: Receive; readonly id: number }>();
  private readonly toHost: Receive;
  private count = 0;

  constructor(host: Pick<Host, "connect">) {
    this.toHost = host.connect((text) => this.deliver(JSON.parse(text)));
  }

  connect(client: Receive): Receive {
    this.clients.add(client);
    return (text) => {
      const request = JSON.parse(text) as BridgeRequest;
      const id = ++this.count;
      this.waiting.set(id, { client, id: request.id });
      this.toHost(JSON.stringify({ ...request, id }));
    };
  }

  /** Forgets a client whose frame is gone. */
  disconnect(client: Receive): void {
    this.clients.delete(client);
  }

  private deliver(message: BridgeAnswer | BridgeEvent): void {
    if (message.type === 3) {
      for (const client of this.clients) client(JSON.stringify(message));
      return;
    }
    const asked = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (asked && this.clients.has(asked.client))
      asked.client(JSON.stringify({ ...message, id: asked.id }));
  }
}
