extension Japanese: FixWording {
    package var fixLabel: String { "対処" }
    package var fixSuspend: String { "一時停止" }
    package func fixWithBase(_ name: String) -> String { "同時に停止: \(name)" }
    package var fixCancelSubscription: String { "解約" }
    package var fixCancelOrder: String { "取り消し" }
    package var fixPortal: String { "ポータルで解約" }
    package var fixSupport: String { "サポートに依頼" }
    package var fixSchedule: String { "契約終了時に解約" }
    package var fixWait: String { "待つ" }
    package var fixCheck: String { "要調査" }
}
