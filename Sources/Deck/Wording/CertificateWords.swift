/// What the certificate of a relationship that has ended says.
package enum CertificateWords: Phrase {
    case title, endedAt, endedBy, held, nothingHeld, azureSubscriptions, done, entry, ids
    case consequences, notLookedAt, remains, leftSuspended, noneLeft, gdap, roleAssignments
    case invoices, wayBack, requestAgain, proof, entries, hash, verify, makeAgain

    package var texts: Texts {
        switch self {
        case .title:
            Texts(
                "Certificate: the reseller relationship with %1 has ended",
                "증명서: %1 재판매인 관계 종료", "証明書: %1 とのリセラー関係の終了")
        case .endedAt: Texts("Ended at (UTC)", "종료 시각(UTC)", "終了日時 (UTC)")
        case .endedBy: Texts("Ended by", "종료한 사용자", "終了したユーザー")
        case .held: Texts("What was held before", "종료 전 보유 항목", "終了前に保有していた項目")
        case .nothingHeld: Texts("Nothing was held.", "보유한 항목이 없었습니다.", "保有していた項目はありません。")
        case .azureSubscriptions:
            Texts("Azure subscriptions", "Azure 구독", "Azure サブスクリプション")
        case .done:
            Texts(
                "What was done, when and by whom", "실행한 작업과 시각, 사용자",
                "実行した操作と日時、ユーザー")
        case .entry: Texts("Entry", "항목", "項目")
        case .ids:
            Texts(
                "Request and correlation ID", "요청 ID와 상관관계 ID", "要求 ID と関連付け ID")
        case .consequences:
            Texts(
                "The four consequences, with the evidence", "관계 제거의 네 가지 결과와 증거",
                "関係の削除による 4 つの結果とその証拠")
        case .notLookedAt:
            Texts(
                "Not looked at: the journal has no evidence.",
                "확인하지 않았습니다. 저널에 증거가 없습니다.", "確認していません。ジャーナルに証拠がありません。")
        case .remains: Texts("What remains", "남는 사항", "残るもの")
        case .leftSuspended:
            Texts(
                "%1 subscriptions were left suspended. They run to deletion, and you can no longer reactivate them:",
                one:
                    "%1 subscription was left suspended. It runs to deletion, and you can no longer reactivate it:",
                "구독 %1개가 일시 중단된 상태로 남았습니다. 삭제될 때까지 유지되며 귀사는 더 이상 다시 활성화할 수 없습니다.",
                "サブスクリプション %1 件が一時停止のまま残りました。削除されるまで残りますが、貴社はもう再開できません。")
        case .noneLeft:
            Texts(
                "No subscription was left suspended.", "일시 중단된 상태로 남은 구독이 없습니다.",
                "一時停止のまま残ったサブスクリプションはありません。")
        case .gdap:
            Texts(
                "Granular delegated admin privileges (GDAP) do not end by this: end each GDAP relationship apart.",
                "GDAP(세분화된 위임된 관리자 권한)는 이것으로 끝나지 않습니다. GDAP 관계를 따로 종료하세요.",
                "GDAP (詳細な代理管理特権) はこれでは終了しません。GDAP の関係を個別に終了してください。")
        case .roleAssignments:
            Texts(
                "Role assignments on the customer's Azure subscriptions survive: the customer must remove them.",
                "고객 Azure 구독의 역할 할당은 그대로 남으므로 고객이 제거해야 합니다.",
                "顧客の Azure サブスクリプションのロール割り当ては残るため、顧客が削除する必要があります。")
        case .invoices:
            Texts(
                "Invoices for what was used, new commerce terms and fees for ending early stay due.",
                "사용한 기간의 청구서, 새 상거래 약정 금액, 조기 종료 수수료는 계속 지불해야 합니다.",
                "使用した期間の請求書、新しいコマースの契約期間の支払い、早期終了の手数料は引き続き支払いが必要です。")
        case .wayBack: Texts("The way back", "되돌리는 방법", "元に戻すには")
        case .requestAgain:
            Texts(
                "The removal cannot be undone. A new reseller relationship can be requested, and begins when the customer's Global admin accepts it; nothing says that what was held comes back. The request:",
                "관계 제거는 되돌릴 수 없습니다. 새 재판매인 관계를 요청할 수 있으며 고객의 전역 관리자가 수락하면 시작됩니다. 이전에 보유한 항목이 돌아온다는 보장은 없습니다. 요청:",
                "関係の削除は元に戻せません。新しいリセラー関係を依頼でき、顧客のグローバル管理者が承諾すると始まります。以前の保有項目が戻るという保証はありません。依頼:")
        case .proof: Texts("What this rests on", "이 증명서의 근거", "この証明書の根拠")
        case .entries: Texts("Entries of the journal", "저널 항목", "ジャーナルの項目")
        case .hash:
            Texts(
                "Hash of the last of them (SHA-256)", "마지막 항목의 해시(SHA-256)",
                "最後の項目のハッシュ (SHA-256)")
        case .verify:
            Texts(
                "This checks that the journal is as it was written:",
                "저널이 기록된 그대로인지 확인합니다:", "ジャーナルが記録時のままであることを確認します:")
        case .makeAgain:
            Texts(
                "This makes the certificate again from the journal; it comes out the same:",
                "저널에서 증명서를 다시 만듭니다. 결과는 같습니다:",
                "ジャーナルから証明書をもう一度作成します。内容は同じになります:")
        }
    }
}
