extension Japanese: PlanWording {
    package var purposeOffboarding: String { "関係の削除" }
    package var purposeSuspension: String { "サブスクリプションの一時停止" }
    package var purposeReactivation: String { "サブスクリプションの再開" }
    package func purposeUndo(_ entry: Int) -> String { "記録 #\(entry.grouped) を元に戻す" }
    package func purposeUndoAct(_ write: String) -> String { "元に戻す · \(write)" }
    package func purposeUndoChange(_ change: String, of name: String) -> String {
        "元に戻す (\(change)) · \(name)"
    }
    package func purposeUndoActs(_ acts: String) -> String { "\(spacedAfter(acts))を元に戻す" }
    package var purposeClearing: String { "要対応の項目の解消" }
    package func planHead(_ customers: Int, steps: Int, writes: Int) -> String {
        "顧客 \(customers.grouped) 社、\(steps.grouped) ステップ (変更 \(writes.grouped))"
    }
    package func planDesks(_ count: Int) -> String { "他の担当が行うステップ \(count.grouped)" }
    package func planWaits(_ count: Int) -> String { "自動的に解消 \(count.grouped)" }
    package func planRefusals(_ count: Int) -> String { "実行しないステップ \(count.grouped)" }
    package func planClearsAll(_ rules: String) -> String { "\(rules)では要対応をすべて解消" }
    package var planEndsToday: String { "今日中に完了可能" }
    package func planEndsEarliest(_ time: String) -> String { "最短の完了 \(time) UTC" }
    package var planEndsWithOthers: String { "完了の時期は他の担当しだい" }
    package var planEndsPartly: String { "すべては完了できない" }
    package var planEndUnknown: String { "完了の時期は不明 (待機の終わる日が不明)" }
    package var planEndsUnlessTooLate: String { "ソフトウェアの取り消しが受け付けられれば今日中に完了可能" }
    package var planEndsUnlessRefused: String { "今日中に完了可能 (Microsoft が関係の削除を拒否しない場合)" }
    package func planMade(_ time: String) -> String { "\(time) UTC 作成、\(keys[.refresh]) で再作成" }
    package func planLeavesOutHidden(_ count: Int) -> String {
        "選択した顧客 \(count.grouped) 社は検索で隠れているため除外しました。"
    }
    package var planRehearsing: String { "ドライ ラン中…" }
    package func planRehearsed(_ feasible: Int, refused: Int) -> String {
        "ドライ ラン: 実行可能 \(feasible.grouped)、拒否の見込み \(refused.grouped)。何も変更していません。"
    }
    package func planFound(_ feasible: Int, refused: Int) -> String {
        "ドライ ラン: ✓ \(feasible.grouped)、✗ \(refused.grouped)"
    }
    package var costLabel: String { "影響" }
    package var undoUntilLabel: String { "元に戻せる期限" }
    package var deadlineLabel: String { "対応期限" }
    package var undoAnyTime: String { "いつでも" }
    package var undoNever: String { "! 不可" }
    package var undoForSomeTime: String { "日付不明" }
    package var undoWhileKept: String { "保持期間内" }
    package var undoNotKnown: String { "! 可否不明" }
    package func undoUntilStep(_ number: Int) -> String { "ステップ \(number.grouped) の前" }
    package func undoUntilDay(_ day: String) -> String { "\(day)" }
    package func undoableUntilStep(_ number: Int) -> String {
        "ステップ \(number.grouped) で関係が削除されるまで元に戻せます。"
    }
    package var stepWillBeRefused: String { "拒否される" }
    package var stepWouldGo: String { "実行可能" }
    package var stepWouldBeRefused: String { "拒否の見込み" }
    package var stepStruck: String { "除外" }
    package func stepTakesAddOns(_ count: Int) -> String { "+アドオン \(count.grouped) 件" }
    package func stepClearsOn(_ day: String) -> String { "\(day) 自動解消" }
    package var stepClearsItself: String { "自動的に解消" }
    package var deadlinePassed: String { "! 期限超過" }
    package var planTooManyCustomers: String { "計画は顧客 500 社までです。選択を減らしてください。" }
    package var planForNobody: String { "計画の対象になる顧客がいません。すべて検索で隠れています。" }
    package var planHasNoSteps: String { "行うことはありません。" }
    package var noStepSelected: String { "先にステップへ移動してください。" }
    package var foldKey: String { "ステップを隠す" }
    package var unfoldKey: String { "ステップを表示" }
    package var searchShowsSteps: String {
        "検索中は一致するステップがすべて表示されます。隠すには検索を解除してください。"
    }
    package var planWritesNothing: String { "この計画には変更するステップがありません。" }
    package var planNothingFeasible: String {
        "この計画の変更はすべて拒否されます。ステップで \(keys[.open]) を押すと理由を確認できます。"
    }
    package var planBeingMade: String { "計画を作成しています…" }
    package func struckRefusesOthers(_ steps: String) -> String {
        "除外しました。これを前提とするステップは実行しません: \(steps)。"
    }
    package var struckKeepsRelationship: String { "他の担当が解消しない限り、関係は残ります。" }
    package var stepStranded: String { "除外したステップ、または拒否されるステップを前提としています。" }
    package func stepForeseen(_ refusal: String) -> String { "拒否されます: \(refusal)" }
    package func stepNotRun(without steps: [Int]) -> String {
        "前のステップ (\(list(steps.map(String.init)))) が除外されたため実行しません。"
    }
    package var stepIsNotRun: String { "実行しない" }
    package func planStepTitle(_ number: Int, of total: Int) -> String {
        "ステップ \(number.grouped) / \(total.grouped)"
    }
    package var planStartTitle: String { "この計画を開始しますか?" }
    package var planWhatWillBeDone: String { "実行する内容" }
    package var planWhom: String { "対象の顧客" }
    package var planWillNotHappen: String { "実行されないステップ (送信もしません)" }
    package var dryRunLabel: String { "ドライ ラン" }
    package var ticketHeading: String { "依頼の本文 (y でコピー)" }
    package var ticketKeys: String { "y 本文をコピー · Enter, Esc 閉じる" }
    package func planBilling(_ count: Int, until day: String) -> String {
        "保有分のうち請求が続くサブスクリプション: \(count.grouped) 件 (最も遅い契約終了: \(day))。"
    }
    package func planBillingOpen(_ count: Int) -> String {
        "保有分のうち請求が続くサブスクリプション: \(count.grouped) 件 (終了日が不明なものを含む)。"
    }
    package func planUnconfirmed(_ what: String) -> String {
        "再開できるかどうかが Microsoft のドキュメントに記載されていない項目: \(what)。"
    }
    package var planFinalNote: String { "元に戻せないものには ! が付きます。" }
    package var planRestNote: String { "ほかは \(keys[.undo]) で元に戻せます。" }
    package func planNothingAfter(_ step: Int) -> String {
        "ステップ \(step.grouped) の後は何も元に戻せません。"
    }
    package var planNothingAfterEnd: String {
        "関係が削除された顧客については何も元に戻せません。"
    }
    package func planLeft(_ work: String) -> String { "残る作業: \(work)" }
    package func planTypeCount(_ count: String) -> String { "続行するには、顧客の数を入力してください: \(count)" }
    package var planStartKeys: String { "y 開始 · n, Esc いいえ" }
    package var planStartMore: String { "↓ 最後まで読んでから Enter · Esc キャンセル" }
    package var planStartTyped: String { "一致したら Enter で開始 · Esc キャンセル" }
    package var planTypedDiffers: String { "入力が一致しません。開始していません。" }
    package func taskTicket(_ name: String) -> String { "依頼: \(name)" }
    package func taskWait(_ name: String) -> String { "待機: \(name)" }
    package var undoableAnyTime: String { "いつでも元に戻せます。" }
    package func undoableUntil(_ day: String) -> String { "\(day) まで元に戻せます。" }
    package var undoableWhileKept: String { "データが保持されている間は元に戻せます。日付はパートナー センターで確認してください。" }
    package var undoableForSomeTime: String { "一定期間は元に戻せます。" }
    package var rulesOf2020: String { "2020 年の規則" }
    package var rulesOfToday: String { "現行の規則" }
    package var deskAzurePortal: String { "Azure portal" }
    package var deskSupport: String { "Microsoft サポート" }
    package var deskPartnerCenter: String { "パートナー センター" }
    package var ticketReasonRefund: String { "理由: この顧客とのリセラー関係を削除します。取り消しと返金をお願いします。" }
    package func ticketReason(_ cause: String) -> String {
        "理由: \(cause)関係の削除を妨げる可能性があります。"
    }
    package var ticketReasonTermEndUnknown: String {
        "理由: 契約終了日を過ぎていますが、更新されたかどうかが不明のため、関係の削除を妨げる可能性があります。"
    }
}
