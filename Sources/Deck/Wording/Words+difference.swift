import Domain

extension Words {
    /// One thing that changed, in a line.
    package func difference(_ difference: Difference) -> String {
        switch difference {
        case .field(let field, let holding, let name, let before, let after):
            "\(name): \(self.field(field)) \(value(before, of: field, holding))"
                + " → \(value(after, of: field, holding))"
        case .appeared(_, let name):
            say(Texts("%1 is new", "%1 항목이 새로 생겼습니다", "%1 が追加されました"), name)
        case .disappeared(_, let name):
            say(Texts("%1 is gone", "%1 항목이 없어졌습니다", "%1 がなくなりました"), name)
        case .relationship(let before, let after):
            "\(self(FactWords.relationship)): \(status(before, of: nil))"
                + " → \(status(after, of: nil))"
        case .customer(let field, let before, let after):
            "\(self(field == "domain" ? FactWords.domain : .customer)): \(before) → \(after)"
        }
    }

    /// A value as the pages say it; one that is no word of ours as it came.
    private func value(
        _ value: String, of field: HoldingField, _ holding: Holding
    ) -> String {
        switch (field, value.lowercased()) {
        case (.status, _): status(value, of: holding)
        case (.autoRenewEnabled, "true"): self(FactWords.on)
        case (.autoRenewEnabled, "false"): self(FactWords.off)
        case (_, ""): self(FactWords.none)
        default: value
        }
    }

    private func field(_ field: HoldingField) -> String {
        switch field {
        case .status: self(FactWords.status)
        case .quantity: self(FactWords.quantity)
        case .autoRenewEnabled: self(FactWords.autoRenew)
        case .commitmentEndDate: self(FactWords.termEnd)
        case .cancellationAllowedUntilDate: self(FactWords.cancellableUntil)
        case .scheduledNextTermInstructions: self(FactWords.scheduled)
        case .scheduledActions: self(FactWords.scheduledActions)
        case .friendlyName: self(FactWords.friendlyName)
        }
    }
}
