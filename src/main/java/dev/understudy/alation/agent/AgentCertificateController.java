package dev.understudy.alation.agent;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alation Agent API: certificates of agents (row 6). */
@RestController
@RequestMapping("/integration/v1/agent/{agentId}/")
@Transactional
class AgentCertificateController {

    private final AgentRepository agents;
    private final AgentCertificates certificates;

    AgentCertificateController(AgentRepository agents, AgentCertificates certificates) {
        this.agents = agents;
        this.certificates = certificates;
    }

    /** Drops the agent at once. One without a certificate has nothing to lose. */
    @PostMapping("revoke_certificate/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long agentId) {
        certificates.revoke(agents.get(agentId));
    }

    /** The first certificate, or one in place of another, whatever has become of that. */
    @PostMapping("sign_certificate/")
    CertificatePayload sign(@PathVariable long agentId, @Body Sent<CertificateInput> sent) {
        return certificates.sign(agents.get(agentId), sent.read().request());
    }
}
