extension English: FixWording {
    package var fixLabel: String { "Fix" }
    package var fixSuspend: String { "suspend" }
    package func fixWithBase(_ name: String) -> String { "with \(name)" }
    package var fixCancelSubscription: String { "cancel" }
    package var fixCancelOrder: String { "cancel" }
    package var fixPortal: String { "portal" }
    package var fixSupport: String { "support" }
    package var fixSchedule: String { "schedule" }
    package var fixWait: String { "wait" }
    package var fixCheck: String { "check" }
}
