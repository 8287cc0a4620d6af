import Domain

extension Words {
    /// How a write ended, with a mark before it.
    package func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .done: say(Texts("✓ done", "✓ 완료", "✓ 完了"))
        case .accepted: say(Texts("… accepted, not shown yet", "… 수락됨, 반영 대기", "… 受付済み、反映待ち"))
        case .refused: say(Texts("✗ refused", "✗ 거부됨", "✗ 拒否"))
        case .unknown: say(Texts("? no answer", "? 응답 없음", "? 応答なし"))
        }
    }
}
