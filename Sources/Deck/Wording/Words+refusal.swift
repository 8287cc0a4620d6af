import Domain

extension Words {
    /// What was refused and why, then what the operator can do about it, then Microsoft's code.
    package func refusal(_ refusal: Refusal) -> String {
        let advice = advice(for: refusal)
        let code = refusal.code.map { " [\($0)]" } ?? ""
        return paragraph([reason(of: refusal), advice]) + code
            + (refusal.answer.map { "\n" + said($0) } ?? "")
    }

    func off(_ off: Off) -> String {
        switch off {
        case .refused(let refusal): self(PageWords.keyIsOff, self.refusal(refusal))
        case .said(let phrase): self(phrase)
        case .told(let texts): say(texts)
        case .about(let name, .refused(let refusal)):
            self(PageWords.keyIsOff, "\(name): \(self.refusal(refusal))")
        case .about(let name, let off): "\(name): \(self.off(off))"
        }
    }

    /// Why it was refused.
    package func reason(of refusal: Refusal) -> String {
        switch refusal {
        case .notACustomer(let id):
            say(
                Texts(
                    "There is no reseller relationship with %1.", "%1: 재판매인 관계가 없습니다.",
                    "%1 とのリセラー関係がありません。"), id.text)
        case .alreadyACustomer(let id):
            say(Texts("%1 is a customer already.", "%1: 이미 고객입니다.", "%1 はすでに顧客です。"), id.text)
        case .holdingNotFound(let holding):
            say(
                Texts("The customer holds no %1.", "고객이 보유하지 않은 항목입니다: %1", "顧客は %1 を保有していません。"),
                holding.id)
        case .offerNotFound(let id):
            say(
                Texts(
                    "The catalogue has no offer %1.", "카탈로그에 없는 제안입니다: %1", "カタログにオファー %1 がありません。"),
                id.text)
        case .offerSuspended(_, let subscription):
            say(
                Texts(
                    "The customer holds this offer already, suspended (%1).",
                    "고객이 이 제안을 일시 중단된 상태로 이미 보유하고 있습니다(%1).",
                    "顧客はこのオファーを一時停止中の状態ですでに保有しています (%1)。"), subscription.text)
        case .quantityOutOfRange(let quantity, let allowed):
            say(
                Texts(
                    "The quantity %1 is not within %2 to %3.", "수량 %1은(는) %2~%3 범위를 벗어납니다.",
                    "数量 %1 は %2~%3 の範囲外です。"), quantity, allowed.lowerBound, allowed.upperBound)
        case .offerNotSold:
            say(
                Texts(
                    "Legacy offers are not sold any more since 1 September 2024.",
                    "레거시 제안은 2024년 9월 1일부터 더 이상 판매되지 않습니다.",
                    "レガシ オファーは 2024 年 9 月 1 日以降販売されていません。"))
        case .alreadyEnding(let end):
            say(
                Texts(
                    "It is set to end already: %1.", "이미 종료가 예약되어 있습니다: %1.",
                    "すでに終了が予定されています: %1。"), day(end))
        case .alreadyIs(let status):
            say(
                Texts("It is %1 already.", "이미 '%1' 상태입니다.", "すでに「%1」です。"), self.status(status))
        case .alreadyCancelled:
            say(Texts("It is cancelled already.", "이미 취소되었습니다.", "すでに取り消されています。"))
        case .statusCannotChange(let from, let to):
            say(
                Texts(
                    "From %1 there is no way to %2.", "'%1' 상태에서 '%2' 상태로 바꿀 수 없습니다.",
                    "「%1」から「%2」には変更できません。"), status(from), status(to))
        case .notActivatedYet:
            say(Texts("It is not activated yet.", "아직 활성화되지 않았습니다.", "まだアクティブ化されていません。"))
        case .notActive(let status):
            say(
                Texts(
                    "It is %1; this can be changed only while it is active.",
                    "'%1' 상태입니다. 활성 상태에서만 변경할 수 있습니다.",
                    "「%1」です。アクティブな間だけ変更できます。"), self.status(status))
        case .statusUnrecognized(let word) where word.lowercased() == untoldStatus:
            say(
                Texts(
                    "Partner Center did not tell its status.", "파트너 센터가 상태를 알려 주지 않았습니다.",
                    "パートナー センターが状態を示していません。"))
        case .statusUnrecognized(let word):
            say(
                Texts(
                    "Its status \"%1\" is none that partnerdeck knows.",
                    "partnerdeck이 모르는 상태입니다: \"%1\"",
                    "状態「%1」は partnerdeck が知らない値です。"), word)
        case .suspendInstead:
            say(
                Texts(
                    "Legacy subscriptions are not cancelled.", "레거시 구독은 취소할 수 없습니다.",
                    "レガシ サブスクリプションは解約できません。"))
        case .cancelInstead:
            say(
                Texts(
                    "Software and marketplace subscriptions are not suspended.",
                    "소프트웨어와 마켓플레이스 구독은 일시 중단할 수 없습니다.",
                    "ソフトウェアとマーケットプレースのサブスクリプションは一時停止できません。"))
        case .azureSubscriptionsLive(let count):
            say(
                Texts(
                    "%1 Azure subscriptions under the plan are still active.",
                    one: "%1 Azure subscription under the plan is still active.",
                    "플랜에 활성 Azure 구독이 %1개 있습니다.", "プランにアクティブな Azure サブスクリプションが %1 件あります。"),
                count)
        case .parentNotActive(let name):
            say(
                Texts(
                    "Its base subscription %1 is not active.", "기본 구독 %1이(가) 활성 상태가 아닙니다.",
                    "基本サブスクリプション %1 がアクティブではありません。"), name)
        case .windowClosed(let since, _):
            if let since {
                say(
                    Texts(
                        "Its cancellation window closed on %1 (UTC).", "취소 기한이 %1(UTC)에 끝났습니다.",
                        "解約期限は %1 (UTC) に終了しました。"), since.minute)
            } else {
                say(Texts("Its cancellation window is closed.", "취소 기한이 지났습니다.", "解約期限が過ぎています。"))
            }
        case .notCancellable:
            say(
                Texts(
                    "It cannot be cancelled in this term.", "이 약정 기간에는 취소할 수 없습니다.",
                    "この契約期間中は解約できません。"))
        case .termEnded(let date):
            say(
                Texts(
                    "Its term ended on %1; it cannot come back.", "약정이 %1에 끝나 되돌릴 수 없습니다.",
                    "契約は %1 に終了しており、元に戻せません。"), date.day)
        case .suspendedByOthers(let reasons):
            reasons.isEmpty
                ? say(
                    Texts(
                        "Partner Center does not let it be reactivated: it was probably suspended by Microsoft, not by you.",
                        "파트너 센터가 다시 활성화를 허용하지 않습니다. 파트너가 아니라 Microsoft가 일시 중단한 것으로 보입니다.",
                        "パートナー センターが再開を許可していません。パートナーではなく Microsoft が一時停止したと考えられます。"))
                : say(
                    Texts(
                        "It was not suspended by you (%1), so you cannot reactivate it.",
                        "파트너가 일시 중단한 것이 아니므로(%1) 다시 활성화할 수 없습니다.",
                        "パートナーによる一時停止ではないため (%1)、再開できません。"),
                    reasons.joined(separator: ", "))
        case .azurePortalOnly, .savingsPlan:
            say(
                Texts(
                    "Partner Center's interface cannot do this.", "파트너 센터 인터페이스로는 할 수 없습니다.",
                    "パートナー センターのインターフェイスでは実行できません。"))
        case .blocked(let blockers):
            say(
                Texts(
                    "%1 things hold the relationship.", one: "%1 thing holds the relationship.",
                    "%1개 항목이 관계 제거를 막고 있습니다.", "%1 件が関係の削除を妨げています。"), blockers.count)
        case .roleMissing:
            say(
                Texts(
                    "Your roles do not allow it.", "현재 역할로는 할 수 없습니다.", "現在のロールでは実行できません。"))
        case .partnerKindMayNot(let kind):
            say(
                Texts("An %1 may not do this.", "%1은(는) 할 수 없습니다.", "%1は実行できません。"),
                partnerKind(kind))
        case .unreachable(let detail):
            say(
                Texts(
                    "Partner Center cannot be reached: %1.", "파트너 센터에 연결할 수 없습니다(%1).",
                    "パートナー センターに接続できません (%1)。"), connection(detail))
        case .service(let trouble): reason(of: trouble)
        case .told(let refusal, _): reason(of: refusal)
        case .changedMeanwhile(let differences):
            say(
                Texts(
                    "It is not as it was shown:\n%1", "화면에 표시된 내용과 달라졌습니다:\n%1",
                    "表示した時点から変わっています:\n%1"),
                differences.map { "• " + difference($0) }.joined(separator: "\n"))
        case .readOnly:
            say(
                Texts(
                    "Read-only: nothing can be changed.", "읽기 전용이라 변경할 수 없습니다.",
                    "読み取り専用のため変更できません。"))
        case .irreversible:
            say(Texts("It cannot be undone.", "실행 취소할 수 없는 작업입니다.", "元に戻せない操作です。"))
        case .alreadyUndone:
            say(
                Texts(
                    "It is as it was before; there is nothing to undo.",
                    "이미 이전 상태이므로 실행 취소할 것이 없습니다.",
                    "すでに以前の状態なので、元に戻すものはありません。"))
        case .nothingDone:
            say(
                Texts(
                    "Nothing was done to it from here that could be undone.",
                    "여기에서 이 항목에 실행 취소할 수 있는 작업을 한 적이 없습니다.",
                    "ここからこの項目に対して、元に戻せる操作は行われていません。"))
        case .runUnderway(let customer, let process?):
            say(
                Texts(
                    "Another process of yours on this machine (number %2) is running a plan for %1.",
                    "이 컴퓨터에서 본인의 다른 프로세스(번호 %2)가 %1의 계획을 실행하고 있습니다.",
                    "このコンピューターでご自身の別のプロセス (番号 %2) が %1 の計画を実行中です。"), customer,
                String(process))
        case .runUnderway(let customer, nil):
            say(
                Texts(
                    "Another process of yours on this machine is running a plan for %1.",
                    "이 컴퓨터에서 본인의 다른 프로세스가 %1의 계획을 실행하고 있습니다.",
                    "このコンピューターでご自身の別のプロセスが %1 の計画を実行中です。"), customer)
        case .runBefore(let startedAt):
            say(
                Texts(
                    "This plan was started at %1 UTC.", "이 계획은 %1 UTC에 이미 시작되었습니다.",
                    "この計画は %1 UTC にすでに開始されています。"), startedAt.minute)
        case .runUnanswered(let customer):
            say(
                Texts(
                    "A run for %1 rests, and of some of what it sent nobody knows yet whether it was done.",
                    "%1의 실행이 멈춰 있으며, 보낸 작업 중 일부는 처리 여부를 아직 알 수 없습니다.",
                    "%1 の実行が停止中で、送信した操作の一部は実行の有無がまだわかりません。"), customer)
        case .runUntold:
            say(
                Texts(
                    "The journal no longer tells of this run.", "저널에 이 실행의 기록이 더 이상 없습니다.",
                    "ジャーナルにこの実行の記録がなくなっています。"))
        case .journal(let trouble): reason(of: trouble)
        case .storeBusy:
            say(
                Texts(
                    "Another process keeps the store locked.", "다른 프로세스가 저장소를 잠그고 있습니다.",
                    "別のプロセスがストアをロックしています。"))
        case .storeFull:
            say(Texts("The disk is full.", "디스크가 가득 찼습니다.", "ディスクがいっぱいです。"))
        case .storeFailed(let detail):
            say(
                Texts(
                    "The store could not be read or written: %1", "저장소를 읽거나 쓸 수 없습니다: %1",
                    "ストアを読み書きできません: %1"), detail)
        }
    }
}
