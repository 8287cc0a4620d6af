import Domain

extension Words {
    /// Why a holding keeps the relationship alive.
    package func cause(_ cause: Blocker.Cause) -> String {
        switch cause {
        case .active:
            say(Texts("The subscription is active.", "구독이 활성 상태입니다.", "サブスクリプションがアクティブです。"))
        case .pending:
            say(
                Texts(
                    "The subscription is pending: it may become active.", "구독이 대기 중이며 활성화될 수 있습니다.",
                    "サブスクリプションが処理待ちで、アクティブになる可能性があります。"))
        case .unrecognizedStatus(let word) where word.lowercased() == untoldStatus:
            say(
                Texts(
                    "Partner Center did not tell its status: it may be alive.",
                    "파트너 센터가 상태를 알려 주지 않아 활성일 수 있습니다.",
                    "パートナー センターが状態を示していないため、有効な可能性があります。"))
        case .unrecognizedStatus(let word):
            say(
                Texts(
                    "Its status \"%1\" is unknown: it may be alive.",
                    "상태 \"%1\"을(를) 알 수 없어 활성일 수 있습니다.",
                    "状態「%1」は不明で、有効な可能性があります。"), word)
        case .newCommerceSuspended:
            say(
                Texts(
                    "New commerce: suspended is not enough, it must be cancelled.",
                    "새 상거래: 일시 중단으로는 부족하며 취소해야 합니다.", "新しいコマース: 一時停止では不十分で、解約が必要です。"))
        case .softwareSubscriptionNotCancelled:
            say(
                Texts(
                    "The software subscription is not cancelled.", "소프트웨어 구독이 취소되지 않았습니다.",
                    "ソフトウェア サブスクリプションが解約されていません。"))
        case .azureSubscriptionLive:
            say(
                Texts(
                    "The Azure subscription under the plan is active.", "플랜의 Azure 구독이 활성 상태입니다.",
                    "プランの Azure サブスクリプションがアクティブです。"))
        case .reservationOpen:
            say(
                Texts(
                    "The Azure reservation is not cancelled.", "Azure 예약이 취소되지 않았습니다.",
                    "Azure の予約が取り消されていません。"))
        case .softwareNotCancelled:
            say(
                Texts(
                    "The software purchase is not cancelled.", "소프트웨어 구매가 취소되지 않았습니다.",
                    "ソフトウェアの購入が取り消されていません。"))
        case .marketplaceNotCancelled:
            say(
                Texts(
                    "Marketplace: suspended is not enough, it must be cancelled or run out.",
                    "마켓플레이스: 일시 중단으로는 부족하며 취소되거나 만료되어야 합니다.",
                    "マーケットプレース: 一時停止では不十分で、解約または期間満了が必要です。"))
        case .savingsPlanRuns:
            say(
                Texts(
                    "The Azure savings plan runs; as a rule it cannot be cancelled before its end.",
                    "Azure 절감 플랜이 진행 중이며, 보통 종료 전에는 취소할 수 없습니다.",
                    "Azure の節約プランが継続中で、通常は終了前に解約できません。"))
        case .unread(.item, let place):
            say(
                Texts(
                    "Something in the answer about %1 could not be read: it may be alive.",
                    "%1 응답에 읽을 수 없는 항목이 있어 활성일 수 있습니다.",
                    "%1 の応答に読み取れない項目があり、有効な可能性があります。"), self.place(place))
        case .unread(.kind(""), _):
            say(
                Texts(
                    "Partner Center did not tell what kind of purchase it is: it may be alive.",
                    "파트너 센터가 구매 유형을 알려 주지 않아 활성일 수 있습니다.",
                    "パートナー センターが購入の種類を示していないため、有効な可能性があります。"))
        case .unread(.kind(let word), _):
            say(
                Texts(
                    "partnerdeck does not know purchases of the kind \"%1\": it may be alive.",
                    "partnerdeck이 모르는 구매 유형 \"%1\"이며 활성일 수 있습니다.",
                    "購入の種類「%1」は partnerdeck が知らない値で、有効な可能性があります。"), word)
        case .unread(.missing(let count), let place):
            say(
                Texts(
                    "Of the %2 that Partner Center counts it did not list %1: they may be alive.",
                    one:
                        "Of the %2 that Partner Center counts it did not list %1: it may be alive.",
                    "파트너 센터가 집계한 수보다 %2 목록이 %1개 적습니다. 빠진 항목이 활성일 수 있습니다.",
                    "パートナー センターの集計より %2 の一覧が %1 件少なく、漏れた項目が有効な可能性があります。"),
                count, self.place(place))
        case .relationshipUntold:
            say(
                Texts(
                    "Partner Center did not tell how the customer stands to the partner.",
                    "파트너 센터가 고객과 파트너의 관계를 알려 주지 않았습니다.",
                    "パートナー センターが顧客とパートナーの関係を示していません。"))
        }
    }

    /// A list of the service, as it stands in a sentence.
    private func place(_ place: UnreadList) -> String {
        switch place {
        case .subscriptions: say(Texts("subscriptions", "구독", "サブスクリプション"))
        case .azureSubscriptions:
            say(Texts("Azure subscriptions", "Azure 구독", "Azure サブスクリプション"))
        case .entitlements: say(Texts("entitlements", "자격", "エンタイトルメント"))
        case .orders: say(Texts("orders", "주문", "注文"))
        case .reservations: say(Texts("Azure reservations", "Azure 예약", "Azure の予約"))
        }
    }

    /// How the holding is cleared.
    package func wayOut(_ wayOut: Blocker.WayOut) -> String {
        switch wayOut {
        case .suspend: say(Texts("Suspend it{s}.", "일시 중단합니다{s}.", "一時停止します{s}。"))
        case .suspendBase(_, let name):
            say(
                Texts(
                    "Suspend its base %1; the add-on follows. Or suspend it alone{s}.",
                    "기본 구독 %1을(를) 일시 중단하면 함께 중단됩니다. 또는 이 항목만 일시 중단합니다{s}.",
                    "基本サブスクリプション %1 を一時停止すると一緒に停止します。または単独で一時停止します{s}。"), name)
        case .cancel(let until):
            if let until {
                say(
                    Texts(
                        "Cancel it{c} by %1 UTC.", "%1 UTC까지 구독 또는 주문을 취소합니다{c}.",
                        "%1 UTC までに解約または注文を取り消します{c}。"
                    ),
                    until.minute)
            } else {
                say(Texts("Cancel it{c}.", "구독 또는 주문을 취소합니다{c}.", "解約または注文を取り消します{c}。"))
            }
        case .cancelAzureSubscriptionsFirst(let count):
            say(
                Texts(
                    "Cancel its %1 Azure subscriptions first, then suspend the plan.",
                    one: "Cancel its %1 Azure subscription first, then suspend the plan.",
                    "먼저 Azure 구독 %1개를 취소한 후 플랜을 일시 중단합니다.",
                    "先に Azure サブスクリプション %1 件を解約してから、プランを一時停止します。"), count)
        case .cancelAzureSubscription:
            say(
                Texts(
                    "Cancel the Azure subscription{c}.", "Azure 구독을 취소합니다{c}.",
                    "Azure サブスクリプションを解約します{c}。"))
        case .azurePortal:
            say(
                Texts(
                    "Only the Azure portal or Microsoft support can end it.",
                    "Azure Portal 또는 Microsoft 지원만 종료할 수 있습니다.",
                    "Azure portal または Microsoft サポートのみが終了できます。"))
        case .supportRequest:
            say(
                Texts(
                    "The window is closed: support request \"CSP Purchase/Refund on behalf of customers\".",
                    "취소 기한이 지났습니다. 지원 요청 \"CSP Purchase/Refund on behalf of customers\"를 보내세요.",
                    "期限が過ぎています。サポート要求「CSP Purchase/Refund on behalf of customers」を送信してください。"))
        case .suspendToStopRenewal(let end):
            say(
                Texts(
                    "Past its window. Suspend it{s} so that it is not renewed; it ends with its term, %1.",
                    "취소 기한이 지났습니다. 갱신되지 않도록 일시 중단하면{s} 약정과 함께 끝납니다: %1.",
                    "期限が過ぎています。更新されないよう一時停止すると{s}、契約とともに終了します: %1。"), day(end))
        case .cancelAtTermEnd(let end):
            say(
                Texts(
                    "Past its window. Set it to be cancelled at the end of its term, %1, as a plan does{p}; it is used until then.",
                    "취소 기한이 지났습니다. 계획{p}으로 약정 종료 시(%1) 취소되도록 설정하세요. 그때까지 사용할 수 있습니다.",
                    "期限が過ぎています。計画{p}で契約終了時 (%1) に解約されるよう設定してください。それまでは利用できます。"), day(end))
        case .waitForRenewal(let since):
            say(
                Texts(
                    "Its term ended on %1 and it is still active: wait about a day until it is renewed, then look again.",
                    "약정이 %1에 끝났지만 아직 활성 상태입니다. 갱신될 때까지 하루 정도 기다린 후 다시 확인하세요.",
                    "契約は %1 に終了しましたが、まだアクティブです。更新されるまで 1 日ほど待ってから再確認してください。"),
                since.day)
        case .waitForEnd(let since):
            say(
                Texts(
                    "Its term ended on %1: wait about a day until Partner Center shows its end, then look again.",
                    "약정이 %1에 끝났습니다. 파트너 센터에 종료가 반영될 때까지 하루 정도 기다린 후 다시 확인하세요.",
                    "契約は %1 に終了しました。パートナー センターに終了が反映されるまで 1 日ほど待ってから再確認してください。"),
                since.day)
        case .supportOrTermEnd(let end):
            say(
                Texts(
                    "The window is closed: support request \"CSP Purchase/Refund on behalf of customers\". Stop its renewal, as a plan does{p}: it ends with its term, %1, at the latest.",
                    "취소 기한이 지났습니다. 지원 요청 \"CSP Purchase/Refund on behalf of customers\"를 보내세요. 계획{p}으로 갱신을 중지하면 늦어도 약정 종료 시(%1) 끝납니다.",
                    "期限が過ぎています。サポート要求「CSP Purchase/Refund on behalf of customers」を送信してください。計画{p}で更新を停止すると、遅くとも契約終了時 (%1) に終了します。"
                ),
                day(end))
        case .cancelAtRenewal(let end):
            say(
                Texts(
                    "Past its window. Cancel it{c} so that it is not renewed; it ends with its term, %1.",
                    "취소 기한이 지났습니다. 갱신되지 않도록 구독을 취소하면{c} 약정과 함께 끝납니다: %1.",
                    "期限が過ぎています。更新されないよう解約すると{c}、契約とともに終了します: %1。"), day(end))
        case .waitForTermEnd(let date):
            say(
                Texts(
                    "It cannot be cancelled any more: it ends with its term, %1.",
                    "더 이상 취소할 수 없으며 약정과 함께 끝납니다: %1.", "もう解約できません。契約とともに終了します: %1。"),
                day(date))
        case .waitForActivation:
            say(
                Texts(
                    "Wait until it is active; then it can be cleared.", "활성화될 때까지 기다린 후 정리합니다.",
                    "アクティブになるまで待ってから解消します。"))
        case .lookInPartnerCenter:
            say(
                Texts("Look at it in Partner Center.", "파트너 센터에서 확인하세요.", "パートナー センターで確認してください。"))
        }
    }
}
