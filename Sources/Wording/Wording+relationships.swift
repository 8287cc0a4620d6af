import Domain

extension Wording {
    /// One of the four consequences of removal.
    package func consequence(_ consequence: RemovalConsequence) -> String {
        switch consequence {
        case .customerLeavesList: removalCustomerLeavesList
        case .partnerLeavesSupportContacts: removalPartnerLeavesSupportContacts
        case .delegatedAdminPrivilegesEnd: removalDelegatedAdminPrivilegesEnd
        case .futurePurchasesPrevented: removalFuturePurchasesPrevented
        }
    }

    /// That a consequence has come about, if the evidence `shows` it; else what was to come about.
    package func proof(_ consequence: RemovalConsequence, shows: Bool) -> String {
        guard shows else { return self.consequence(consequence) }
        return switch consequence {
        case .customerLeavesList: provenCustomerLeftList
        case .partnerLeavesSupportContacts: provenPartnerLeftSupportContacts
        case .delegatedAdminPrivilegesEnd: provenNoDelegatedAdminPrivileges
        case .futurePurchasesPrevented: provenNoPurchases
        }
    }

    /// That the relationship with a customer was removed, and how a new one is requested.
    package func relationshipRemoved(_ customer: String) -> String {
        namesKeys ? relationshipRemovedByKey(customer) : relationshipRemovedByCommand(customer)
    }

    /// What can be seen of a consequence after the removal.
    package func evidence(_ consequence: RemovalConsequence, _ aftermath: Aftermath) -> String {
        guard aftermath.isSeen(consequence) else {
            return evidenceUnread(self.consequence(consequence))
        }
        switch consequence {
        case .customerLeavesList:
            return aftermath.isListed ? evidenceStillListed : evidenceListedNoMore
        case .partnerLeavesSupportContacts:
            let names = list(aftermath.supportContacts.map(\.name))
            // Without a relationship a service does not say who else there is.
            return names.isEmpty ? evidenceNoSupportContact : evidenceSupportContacts(names)
        case .delegatedAdminPrivilegesEnd:
            let granted = aftermath.customer.allowsDelegatedAccess
            return evidenceDelegatedAccess(access(granted))
        case .futurePurchasesPrevented:
            guard let refusal = aftermath.purchaseRefusal else { return evidencePurchasesPossible }
            return evidencePurchaseRefused(self.refusal(refusal, of: aftermath.customer))
        }
    }

    /// Asks for what confirms a removal.
    package func prompt(for word: ConfirmationWord) -> String {
        switch word.kind {
        case .domain: typeDomain(word.text)
        case .microsoftID: typeMicrosoftID(word.text)
        case .relationshipName: typeRelationshipName(word.text)
        case .relationshipID: typeRelationshipID(word.text)
        }
    }

    /// Something else was typed.
    package func differs(from word: ConfirmationWord) -> String {
        switch word.kind {
        case .domain: domainDiffers
        case .microsoftID: idDiffers
        case .relationshipName: relationshipNameDiffers
        case .relationshipID: relationshipIDDiffers
        }
    }

    /// What an operator should know although nothing blocks.
    package func warning(_ warning: RemovalWarning) -> String {
        switch warning {
        case .newCommerceSuspended(let count): warningNewCommerceSuspended(count)
        case .suspendedLeftBehind(let count): warningLeftSuspended(count)
        case .adminAccessLeft(let count): warningAdminAccessLeft(count)
        case .adminAccessEnding(let count): warningAdminAccessEnding(count)
        case .adminAccessComing(let count): warningAdminAccessComing(count)
        case .adminRequestOpen(let count): warningAdminRequestOpen(count)
        case .adminAccessUnknown(let trouble): warningAdminAccessUnknown(reason(of: trouble))
        }
    }

    /// The text around the link that asks for a relationship. It may be edited; the link must stay
    /// ("request-a-relationship").
    package func email(_ request: RelationshipRequest, from identity: Identity) -> String {
        let privileges =
            request.includesDelegatedAccess ? emailDelegatedAccess : emailNoPrivileges
        let told = [request.partnerName ?? "", identity.partnerName].first { !$0.isEmpty }
        // Whoever sends it puts the name in: the profile's is nobody a customer knows.
        let name = told ?? emailCompanyName
        return requestEmail(name, link: request.url, privileges: privileges)
    }
}
