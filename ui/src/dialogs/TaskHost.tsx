import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading, ProgressBar } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import type { Event } from "../api/bindings";
import { call, useBackendEvents } from "../api/client";
import { useFormat } from "../i18n/format";
import { useText } from "../i18n/text";

interface Task {
  id: string;
  title: string;
  done: number;
  total: number;
  stopping: boolean;
  stoppable: boolean;
}

/** Work that takes the name it is given can be stopped by it; what takes none runs to its end. */
type Run = <R>(title: string, work: ((task: string) => Promise<R>) | (() => Promise<R>)) => Promise<R>;

const TaskContext = createContext<Run | null>(null);

let counter = 0;

/**
 * Long work: how far it is, and a way to stop it. The dialog waits a moment before it appears, so that what turns out
 * to be quick does not flash one.
 */
export function TaskHost({ children }: { children: ReactNode }) {
  const [task, setTask] = useState<Task | null>(null);
  const running = useRef<string | null>(null);

  useBackendEvents(
    useCallback((event: Event & { event: "progress" }) => {
      if (event.task !== running.current) return;
      setTask((now) => now && { ...now, done: event.done, total: event.total });
    }, []),
  );

  const run = useCallback<Run>(async (title, work) => {
    counter += 1;
    const id = `${title}-${counter}`;
    running.current = id;
    const appear = setTimeout(
      () => setTask({ id, title, done: 0, total: 0, stopping: false, stoppable: work.length > 0 }),
      300,
    );
    try {
      return await work(id);
    } finally {
      clearTimeout(appear);
      running.current = null;
      setTask(null);
    }
  }, []);

  const stop = () => {
    if (!task) return;
    setTask({ ...task, stopping: true });
    void call("cancel", { task: task.id });
  };

  return (
    <TaskContext value={run}>
      {children}
      <DialogContainer onDismiss={() => undefined}>{task && <TaskDialog task={task} stop={stop} />}</DialogContainer>
    </TaskContext>
  );
}

function TaskDialog({ task, stop }: { task: Task; stop: () => void }) {
  const text = useText();
  const format = useFormat();
  const known = task.total > 0;
  return (
    <Dialog size="S" isKeyboardDismissDisabled>
      <Heading slot="title">{task.title}</Heading>
      <Content>
        <ProgressBar
          styles={style({ width: "full" })}
          label={text(task.stopping ? "task-stopping" : "task-working")}
          isIndeterminate={!known}
          value={known ? (task.done / task.total) * 100 : 0}
          valueLabel={
            known ? text("task-of", { done: format.number(task.done), total: format.number(task.total) }) : ""
          }
        />
      </Content>
      {task.stoppable && (
        <ButtonGroup>
          <Button variant="secondary" isDisabled={task.stopping} onPress={stop}>
            {text("cancel")}
          </Button>
        </ButtonGroup>
      )}
    </Dialog>
  );
}

/** Runs long work under a title; the name that it gets goes along to the backend. */
export function useTask(): Run {
  const run = useContext(TaskContext);
  if (!run) throw new Error("useTask outside of TaskHost");
  return run;
}
