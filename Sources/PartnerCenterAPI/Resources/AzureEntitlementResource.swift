import Domain

/// One Azure subscription under a plan (reference, 4.1).
package struct AzureEntitlementResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package init(_ azure: AzureSubscription) {
        self.init([
            "id": .string(azure.id.text), "friendlyName": .string(azure.friendlyName),
            "status": .string(azure.status.word), "subscriptionId": .string(azure.planID.text),
        ])
        setAttributes("AzureEntitlement")
    }

    package var id: String? { json.filledText("id") }

    package var status: AzureSubscriptionStatus {
        json.filledText("status").map(AzureSubscriptionStatus.init(word:)) ?? .untold
    }

    /// Nil without an id.
    package func azureSubscription(under plan: Subscription.ID) -> AzureSubscription? {
        guard let id else { return nil }
        return AzureSubscription(
            id: AzureSubscription.ID(id), planID: plan,
            friendlyName: json.filledText("friendlyName") ?? id,
            status: status)
    }
}
