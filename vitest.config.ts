import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    // Shared machines are slow at times; a test fails on behaviour, not on the clock.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
