import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

export const useOnline = () => useSyncExternalStore((listener) => onlineManager.subscribe(listener), () => onlineManager.isOnline());
