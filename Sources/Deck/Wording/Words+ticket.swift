import Domain

extension Words {
    /// The text to be sent to the desk that does a step, with all it asks for (reference, 5.3);
    /// nil for a step that is nobody else's.
    package func ticket(for step: PlanStep, _ plan: CustomerPlan) -> String? {
        guard case .ticket(let holding, let desk) = step.task else { return nil }
        let customer = plan.customer
        var lines = [
            way(to: desk),
            "\(self(FactWords.customer)): \(customer.companyName) (\(customer.domain))",
            "\(self(FactWords.microsoftID)): \(customer.id.text)",
        ]
        lines += items(of: holding, in: plan.holdings).map { "\(self($0.0)): \($0.1)" }
        return (lines + [reason(for: desk)]).joined(separator: "\n")
    }

    private func way(to desk: TicketRecipient) -> String {
        switch desk {
        case .azurePortal: "Billing / Reservation management / Exchanges and refunds"
        case .support: "CSP Purchase/Refund on behalf of customers"
        case .partnerCenter: self.desk(desk)
        }
    }

    private func reason(for desk: TicketRecipient) -> String {
        switch desk {
        case .azurePortal, .support:
            say(
                Texts(
                    "Reason: we end the reseller relationship with this customer. Please cancel this and refund it.",
                    "사유: 이 고객과의 재판매인 관계를 종료합니다. 취소 및 환불을 요청합니다.",
                    "理由: この顧客とのリセラー関係を終了します。取り消しと払い戻しをお願いします。"))
        case .partnerCenter:
            say(
                Texts(
                    "Reason: its status is none that partnerdeck knows, and it may keep the relationship alive.",
                    "사유: partnerdeck이 모르는 상태이며 관계 제거를 막을 수 있습니다.",
                    "理由: 状態が partnerdeck の知らない値で、関係の削除を妨げる可能性があります。"))
        }
    }

    /// What names the holding at the desk.
    private func items(of holding: Holding, in holdings: Holdings) -> [(FactWords, String)] {
        switch holding {
        case .reservation(let id):
            guard let reservation = holdings.reservations.first(where: { $0.id == id }) else {
                break
            }
            return [
                (.reservation, reservation.displayName), (.reservationID, id.text),
                (.reservationOrderID, reservation.orderID.text),
                (.quantity, reservation.quantity.said),
            ]
        case .software(let id):
            guard let purchase = holdings.software.first(where: { $0.id == id }) else { break }
            return [
                (.product, purchase.productName), (.orderID, purchase.orderID.text),
                (.lineItem, purchase.lineItemNumber.said), (.quantity, purchase.quantity.said),
            ]
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else { break }
            return [
                (.subscription, subscription.name), (.subscriptionID, id.text),
                (.orderID, subscription.orderID.text), (.quantity, subscription.quantity.said),
            ]
        case .azureSubscription(let id):
            guard let azure = holdings.azureSubscriptions.first(where: { $0.id == id }) else {
                break
            }
            return [(.azureSubscription, azure.friendlyName), (.azureSubscriptionID, id.text)]
        case .unread(let id):
            guard let unread = holdings.unread.first(where: { $0.id == id }) else { break }
            return [(.target, unread.name), (.kind, kind(of: unread))]
        }
        return [(.target, holding.id)]
    }
}
