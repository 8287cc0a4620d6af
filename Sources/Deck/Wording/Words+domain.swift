import Domain

extension Words {
    /// A subscription's status; an unknown word is shown as it came.
    package func status(_ status: Subscription.Status) -> String {
        switch status {
        case .none: say(Texts("none", "없음", "なし"))
        case .active: say(Texts("Active", "활성", "アクティブ"))
        case .pending: say(Texts("Pending", "대기 중", "処理待ち"))
        case .suspended: say(Texts("Suspended", "일시 중단됨", "一時停止中"))
        case .expired: say(Texts("Expired", "만료됨", "期限切れ"))
        case .disabled: say(Texts("Disabled", "사용 안 함", "無効"))
        case .deleted: say(Texts("Deleted", "삭제됨", "削除済み"))
        case .unrecognized(let word): unknownStatus(word)
        }
    }

    /// An Azure subscription's status; an unknown word is shown as it came.
    package func status(_ status: AzureSubscriptionStatus) -> String {
        switch status {
        case .active: say(Texts("Active", "활성", "アクティブ"))
        case .cancelled: say(Texts("Cancelled", "취소됨", "解約済み"))
        case .unrecognized(let word): unknownStatus(word)
        }
    }

    /// A purchase's status; an unknown word is shown as it came.
    package func status(_ status: PurchaseStatus) -> String {
        switch status {
        case .completed: say(Texts("Purchased", "구매됨", "購入済み"))
        case .pending: say(Texts("Pending", "대기 중", "処理待ち"))
        case .cancelled: say(Texts("Cancelled", "취소됨", "取り消し済み"))
        case .expired: say(Texts("Expired", "만료됨", "期限切れ"))
        case .unrecognized(let word): unknownStatus(word)
        }
    }

    private func unknownStatus(_ word: String) -> String {
        word.lowercased() == untoldStatus ? say(Texts("? unknown", "? 알 수 없음", "? 不明")) : "?\(word)"
    }

    /// What can be said of the kind of something that was not understood.
    package func kind(of unread: UnreadHolding) -> String {
        switch unread.cause {
        case .item: say(Texts("could not be read", "읽을 수 없음", "読み取り不可"))
        case .kind(""): say(Texts("unknown kind", "알 수 없는 유형", "不明な種類"))
        case .kind(let word):
            say(Texts("unknown kind: %1", "알 수 없는 유형: %1", "不明な種類: %1"), word)
        case .missing(let count):
            say(Texts("%1 not listed", "%1개 누락", "未取得 %1 件"), count)
        }
    }

    /// How a subscription was sold.
    package func kind(_ kind: Subscription.Kind) -> String {
        switch kind {
        case .legacyLicence: say(Texts("Licence (legacy)", "라이선스(레거시)", "ライセンス (レガシ)"))
        case .legacyAddOn: say(Texts("Add-on (legacy)", "추가 기능(레거시)", "アドオン (レガシ)"))
        case .legacyAzure: say(Texts("Azure (legacy)", "Azure(레거시)", "Azure (レガシ)"))
        case .azurePlan: say(Texts("Azure plan", "Azure 플랜", "Azure プラン"))
        case .newCommerce: say(Texts("New commerce (NCE)", "새 상거래(NCE)", "新しいコマース (NCE)"))
        case .software: say(Texts("Software subscription", "소프트웨어 구독", "ソフトウェア サブスクリプション"))
        case .marketplace: say(Texts("Marketplace", "마켓플레이스", "マーケットプレース"))
        case .savingsPlan: say(Texts("Savings plan", "절감 플랜", "節約プラン"))
        }
    }

    /// How often it is billed; an unknown word is shown as it came.
    package func billingCycle(_ word: String) -> String {
        switch word {
        case "monthly": say(Texts("monthly", "월간", "毎月"))
        case "annual": say(Texts("annual", "연간", "年間"))
        case "triennial": say(Texts("every three years", "3년마다", "3 年ごと"))
        case "one_time": say(Texts("one time", "일회성", "1 回限り"))
        case "none": self(FactWords.none)
        default: word
        }
    }

    /// A term, which comes in ISO 8601.
    package func term(_ duration: String) -> String {
        switch duration {
        case "": self(FactWords.none)
        case "P1M": say(Texts("1 month", "1개월", "1 か月"))
        case "P1Y": say(Texts("1 year", "1년", "1 年"))
        case "P3Y": say(Texts("3 years", "3년", "3 年"))
        default: duration
        }
    }

    /// How a customer stands to the partner.
    package func relationship(_ relationship: Customer.Relationship) -> String {
        switch relationship {
        case .reseller: say(Texts("Reseller", "재판매인", "リセラー"))
        case .none: say(Texts("None", "없음", "なし"))
        case .untold: say(Texts("unknown", "알 수 없음", "不明"))
        case .other(let word): word
        }
    }

    /// A role of Partner Center's.
    package func role(_ role: UserRole) -> String {
        switch role {
        case .globalAdmin: say(Texts("Global admin", "전역 관리자", "グローバル管理者"))
        case .adminAgent: say(Texts("Admin agent", "관리 에이전트", "管理エージェント"))
        case .salesAgent: say(Texts("Sales agent", "영업 에이전트", "営業エージェント"))
        case .helpdeskAgent: say(Texts("Helpdesk agent", "기술 지원팀 에이전트", "ヘルプデスク エージェント"))
        case .billingAdmin: say(Texts("Billing admin", "대금 청구 관리자", "課金管理者"))
        case .userManagementAdmin:
            say(Texts("User management admin", "사용자 관리 관리자", "ユーザー管理の管理者"))
        }
    }

    /// A kind of partner, as it stands in a sentence.
    package func partnerKind(_ kind: Identity.PartnerKind) -> String {
        switch kind {
        case .directBill: say(Texts("direct-bill partner", "직접 청구 파트너", "直接請求パートナー"))
        case .indirectProvider: say(Texts("indirect provider", "간접 공급자", "間接プロバイダー"))
        case .indirectReseller: say(Texts("indirect reseller", "간접 재판매인", "間接リセラー"))
        }
    }

    /// Who is signed in, for which partner, in which roles.
    package func identity(_ identity: Identity) -> String {
        let roles = UserRole.allCases.filter(identity.roles.contains).map(role)
        let names = roles.isEmpty ? self(FactWords.none) : roles.joined(separator: ", ")
        return [
            identity.userPrincipalName, identity.partnerName, partnerKind(identity.kind), names,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// What was wanted, in the activity log.
    package func operation(_ operation: ActivityRecord.Operation) -> String {
        switch operation {
        case .suspend: say(Texts("Suspend", "일시 중단", "一時停止"))
        case .reactivate: say(Texts("Reactivate", "다시 활성화", "再開"))
        case .cancel: say(Texts("Cancel", "구독·주문 취소", "解約・取り消し"))
        case .order: say(Texts("Order", "주문", "注文"))
        case .update: say(Texts("Change", "변경", "変更"))
        case .removeRelationship: say(Texts("Remove relationship", "관계 제거", "関係の削除"))
        case .acceptRelationship: say(Texts("Accept relationship", "관계 수락", "関係の承諾"))
        case .removeDelegatedAccess:
            say(Texts("Remove DAP", "DAP 제거", "DAP の削除"))
        case .other(let word): word
        }
    }

    /// How an act ended, with a mark before it.
    package func outcome(_ outcome: OperationStatus) -> String {
        switch outcome {
        case .succeeded: say(Texts("✓ done", "✓ 완료", "✓ 完了"))
        case .failed: say(Texts("✗ failed", "✗ 실패", "✗ 失敗"))
        case .progress: say(Texts("… no answer", "… 응답 없음", "… 応答なし"))
        case .decline: say(Texts("✗ refused", "✗ 거부됨", "✗ 拒否"))
        }
    }

    /// The day, or the word for a term without an end.
    func day(_ date: Instant?) -> String {
        // `9999-…` is how the service writes "no end" (reference, 2.4).
        guard let date, !date.day.hasPrefix("9999") else { return self(FactWords.endless) }
        return date.day
    }
}
