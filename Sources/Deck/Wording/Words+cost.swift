import Domain

extension Words {
    /// What a step costs, in a few words each, what matters most first.
    func costs(of step: PlanStep) -> [String] {
        switch step.task {
        case .ticket(_, let desk): [self.desk(desk)]
        case .wait(_, let until?): [self(PlanWords.clearsOn, day(until))]
        case .wait(_, nil): [self(PlanWords.clearsItself)]
        case .write(.removeRelationship):
            [say(Texts("customer leaves list", "고객 목록에서 제외", "一覧から削除"))]
        case .write(.removeDelegatedAccess):
            [say(Texts("admin access ends", "관리 접근 종료", "管理アクセス終了"))]
        case .write:
            step.consequences.compactMap(brief).sorted { $0.weight < $1.weight }.map(\.text)
        }
    }

    /// A consequence in a few words; nil for one that says no more than others do.
    private func brief(_ consequence: Consequence) -> (weight: Int, text: String)? {
        let (weight, texts): (Int, Texts)
        switch consequence {
        case .accessEndsAtOnce:
            (weight, texts) = (0, Texts("access ends at once", "즉시 접근 종료", "即時アクセス終了"))
        case .workloadsStop:
            (weight, texts) = (1, Texts("all that runs stops", "워크로드 중지", "ワークロード停止"))
        case .keysRevoked: (weight, texts) = (2, Texts("keys are revoked", "키 취소", "キー取り消し"))
        case .billingContinues(let end):
            return (
                3, say(Texts("billed to %1", "%1까지 청구", "%1 まで請求"), day(end))
            )
        case .scheduledChangesDropped:
            (weight, texts) = (4, Texts("next term dropped", "예약 변경 삭제", "予定の変更を破棄"))
        case .cancelAtTermEndDropped:
            (weight, texts) = (
                4, Texts("scheduled end lost", "종료 시 취소 삭제", "終了時の解約を破棄")
            )
        case .autoRenewLost: (weight, texts) = (5, Texts("auto-renew lost", "자동 갱신 해제", "自動更新オフ"))
        case .endsAtRenewal(let end):
            return (6, say(Texts("ends %1", "%1 종료", "%1 終了"), day(end)))
        case .endsWithTerm(let end):
            return (6, say(Texts("used until %1", "%1까지 사용", "%1 まで利用"), day(end)))
        case .goesOnExtended(let end):
            return (
                6,
                say(
                    Texts(
                        "goes on dearer from %1", "%1부터 더 비싸게 계속", "%1 から割高で継続"),
                    day(end))
            )
        case .mayGoOnExtended(let end):
            return (6, say(Texts("may go on from %1", "%1부터 계속 가능", "%1 から継続の可能性"), day(end)))
        case .addOnsSuspended(let count):
            return (
                7,
                say(
                    Texts(
                        "%1 add-ons follow", one: "%1 add-on follows", "추가 기능 %1개 포함",
                        "アドオン %1 件も停止"), count)
            )
        case .usersLoseAccess:
            (weight, texts) = (8, Texts("users lose access", "사용자 접근 불가", "ユーザー利用不可"))
        case .removalStaysBlocked:
            (weight, texts) = (9, Texts("still blocks", "계속 차단", "妨げは継続"))
        case .microsoftMayRefuseRemoval:
            (weight, texts) = (10, Texts("may still block", "차단 가능", "妨げる可能性"))
        case .dataDeletedAfter, .dataDeletedAfterTerm:
            (weight, texts) = (11, Texts("data is deleted", "데이터 삭제", "データ削除"))
        case .billingResumes, .billedEach:
            (weight, texts) = (12, Texts("billing begins", "청구 시작", "請求開始"))
        case .renewsItself: (weight, texts) = (13, Texts("renews itself", "자동 갱신", "自動更新"))
        case .autoRenewStaysOff:
            (weight, texts) = (14, Texts("no auto-renew", "자동 갱신 꺼짐", "自動更新なし"))
        case .addOnsStaySuspended:
            (weight, texts) = (15, Texts("add-ons stay off", "추가 기능 중단 유지", "アドオンは停止のまま"))
        case .refundFull: (weight, texts) = (16, Texts("full refund", "전액 환불", "全額払い戻し"))
        case .refundProRata, .refundProRataCapped:
            (weight, texts) = (17, Texts("pro-rated refund", "일할 환불", "日割り払い戻し"))
        case .billingStops: (weight, texts) = (18, Texts("billing stops", "청구 중지", "請求停止"))
        case .usersRegainAccess:
            (weight, texts) = (19, Texts("access comes back", "접근 복구", "アクセス復旧"))
        case .administratorsKeepData, .reversibleWhileRetained, .reversibleUntil,
            .reversibilityUnconfirmed, .irreversible, .reactivatable, .cancellableFor,
            .suspendedNotCancelled, .removalBlockedByIt, .sandboxStandsIn,
            .suspendingEndsItNoSooner, .publisherMayEndIt:
            return nil
        }
        return (weight, say(texts))
    }
}
