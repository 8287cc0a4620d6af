import Domain
import Samples
import Testing

@Suite struct `Requesting a reseller relationship` {
    @Test func `makes a link of the partner's tenant and its PartnerID`() {
        let request = RelationshipRequest(from: .operatorOf(), includingDelegatedAccess: false)
        #expect(
            request.url
                == "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=fabrikam&msppId=4711&DAP=false#/BillingAccounts/partner-invitation"
        )
        #expect(!request.includesDelegatedAccess)
    }

    @Test func `includes delegated administration privileges when that is ticked`() {
        let request = RelationshipRequest(from: .operatorOf(), includingDelegatedAccess: true)
        #expect(request.url.contains("&DAP=true#"))
        #expect(request.includesDelegatedAccess)
    }

    @Test func `makes one link for every operator of a partner, and for every customer`() {
        var other = Identity.operatorOf(.indirectProvider, .adminAgent)
        other.userPrincipalName = "somebody.else@fabrikam.example"
        #expect(
            RelationshipRequest(from: other, includingDelegatedAccess: false)
                == RelationshipRequest(from: .operatorOf(), includingDelegatedAccess: false))
    }
}
