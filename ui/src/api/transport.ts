// The only module that knows how the interface reaches Rust: through Tauri in the program's window, over HTTP in a
// browser beside the test host. Everything else sees `transport()`.

import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Event } from "./bindings";
import { Failure } from "./failure";

export interface Transport {
  /** The answer: a value, or an `ArrayBuffer` where the use case gives bytes. */
  call: (name: string, args: unknown) => Promise<unknown>;
  /** Every event of the backend, in order. `onReconnect`: some may have been missed. Returns how to stop. */
  subscribe: (onEvent: (event: Event) => void, onReconnect: () => void) => () => void;
}

const EVENT = "luotsi";
const BYTES = "application/octet-stream";

function tauri(): Transport {
  return {
    call: async (name, args) => {
      try {
        return await invoke("call", { name, args });
      } catch (thrown) {
        throw Failure.from(thrown);
      }
    },
    subscribe: (onEvent) => {
      const listening = listen<Event>(EVENT, (event) => onEvent(event.payload));
      return () => void listening.then((stop) => stop());
    },
  };
}

function http(): Transport {
  return {
    call: async (name, args) => {
      const response = await fetch(`/api/call/${encodeURIComponent(name)}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(args),
      }).catch((thrown: unknown) => {
        throw Failure.of("unreachable", String(thrown));
      });
      if (response.ok && response.headers.get("content-type") === BYTES) return response.arrayBuffer();
      const text = await response.text();
      let value: unknown = null;
      try {
        value = text === "" ? null : JSON.parse(text);
      } catch {
        throw Failure.of("unreachable", text.slice(0, 300));
      }
      if (!response.ok) throw Failure.from(value);
      return value;
    },
    subscribe: (onEvent, onReconnect) => {
      const events = new EventSource("/api/events");
      let opened = false;
      events.onopen = () => {
        if (opened) onReconnect();
        opened = true;
      };
      events.onmessage = (message: MessageEvent<string>) => onEvent(JSON.parse(message.data) as Event);
      return () => events.close();
    },
  };
}

let current: Transport | null = null;

export function transport(): Transport {
  current ??= isTauri() ? tauri() : http();
  return current;
}

/** Tests put their own backend here. */
export function replaceTransport(replacement: Transport): void {
  current = replacement;
}
